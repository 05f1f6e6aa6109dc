import { isAbsolute, relative, sep } from 'node:path';
import { headline, paragraph, title, type Place, type Problem } from '../model/problem';
import { shown, toPlain } from '../model/shown';
import { excerpt } from './excerpt';

/** What rules say in place of a secret. */
const HIDDEN = '(not shown)';

/** A literal beside a name that is called like a secret's: `API_TOKEN: 'abc'`. */
const SECRET_LITERAL = /(password|secret|token|key)['"\]]*\s*[:=]\s*\(?\s*\w*['"`]/i;

/** Where paths start, and how wide a line may be. */
export interface Layout {
  /** Absolute path of the folder from which files are named. */
  readonly root: string;
  /** Width of the terminal. @default 100 */
  readonly columns?: number;
}

/** Problems for people: each with its file, line and column, the line itself unless a secret is on it, and the fix. */
export function formatText(problems: readonly Problem[], { root, columns = 100 }: Layout): string {
  const secret = new Set(problems.filter(isHidden).map(lineOf));
  const blocks = problems.map((problem) => {
    const { place } = problem;
    if (place === undefined) return paragraph(problem, columns);
    const isShown = place.text.trim() !== '' && !secret.has(lineOf(problem)) && !SECRET_LITERAL.test(place.text);
    return [position(place, root), ...(isShown ? [excerpt(place, columns)] : []), paragraph(problem, columns)].join(
      '\n',
    );
  });
  return [headline(problems), ...blocks].join('\n\n');
}

const isHidden = ({ given }: Problem): boolean => shown(given).includes(HIDDEN);

const lineOf = ({ place }: Problem): string => (place === undefined ? '' : `${place.file}:${place.line}`);

const position = ({ file, line, column }: Place, root: string): string => `${pathFrom(root, file)}:${line}:${column}`;

/** A path with "/" from a folder; as it is where the file lies elsewhere. */
function pathFrom(root: string, file: string): string {
  const path = relative(root, file);
  return path === '' || path.startsWith('..') || isAbsolute(path) ? file : path.split(sep).join('/');
}

/**
 * Problems for programs: one JSON object,
 * `{"problems": [{"subject", "field", "given", "allowed", "fix", "file", "line", "column"}]}`. Where the place is not
 * known, the last three are null; what JSON can't hold is given as a text.
 */
export function formatJson(problems: readonly Problem[], { root }: Layout): string {
  const entries = problems.map(({ subject, field, given, allowed, fix, place }) => ({
    subject,
    field,
    given: toPlain(given),
    allowed,
    fix,
    file: place === undefined ? null : pathFrom(root, place.file),
    line: place?.line ?? null,
    column: place?.column ?? null,
  }));
  return JSON.stringify({ problems: entries }, undefined, 2);
}

/**
 * Problems as GitHub Actions shows them beside the lines of a pull request, a line each.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 *
 * @param root what the checkout is: paths are named from there
 */
export const formatAnnotations = (problems: readonly Problem[], { root }: Layout): string =>
  problems.map((problem) => annotation(problem, root)).join('\n');

function annotation(problem: Problem, root: string): string {
  const { place, given, allowed, fix } = problem;
  const where =
    place === undefined
      ? []
      : [`file=${property(pathFrom(root, place.file))}`, `line=${place.line}`, `col=${place.column}`];
  const message = `given ${shown(given)}; allowed: ${allowed}; fix: ${fix}`;
  return `::error ${[...where, `title=${property(title(problem))}`].join(',')}::${data(message)}`;
}

/** https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
