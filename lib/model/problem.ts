import { oneLine, shown } from './shown';

/** Where something stands in what an application is written in. */
export interface Place {
  /** Absolute path. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units, as editors count. */
  readonly column: number;
  /** The whole line. */
  readonly text: string;
}

/** One thing that is wrong with a definition. */
export interface Problem {
  /** The service, backing service or environment. */
  readonly subject: string;
  /** Path of the field: `ports.http`. */
  readonly field: string;
  /** What was found there. */
  readonly given: unknown;
  /** What may stand there. */
  readonly allowed: string;
  /** What to do about it. */
  readonly fix: string;
  /** Where it is written. @default to be found */
  readonly place?: Place;
}

/** Thrown with all problems of a definition; `message` is the text for people, without the places. */
export class DefinitionError extends Error {
  /** @param options `cause` is what was thrown, where that is the problem */
  constructor(
    readonly problems: readonly Problem[],
    options: ErrorOptions = {},
  ) {
    super([headline(problems), ...problems.map((problem) => paragraph(problem))].join('\n\n'), options);
    this.name = 'DefinitionError';
  }
}

/** The first line of a report. */
export const headline = ({ length }: readonly Problem[]): string =>
  `${length === 1 ? '1 problem' : `${length} problems`} in the definition; nothing was written.`;

/**
 * One problem for people: what it is about, what was given, what is allowed, and the fix.
 *
 * @param columns where lines are broken. @default they are not
 */
export const paragraph = (problem: Problem, columns = Infinity): string =>
  [
    title(problem),
    `  given    ${shown(problem.given)}`,
    `  allowed  ${indented(problem.allowed, columns)}`,
    `  fix      ${indented(problem.fix, columns)}`,
  ].join('\n');

/** What a problem is about: `backend: ports.http`. */
export const title = ({ subject, field }: Problem): string => oneLine(field === '' ? subject : `${subject}: ${field}`);

const INDENT = ' '.repeat('  allowed  '.length);

/** Lines below the first stand under it. */
const indented = (text: string, columns: number): string =>
  text
    .split(/\r?\n/)
    .flatMap((line) => broken(oneLine(line), Math.max(20, columns - INDENT.length)))
    .join(`\n${INDENT}`);

/** A line as lines of at most that width, broken between words. */
function broken(line: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
