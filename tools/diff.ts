import { parseArgs } from 'node:util';
import { formatMarkdown } from './diff/markdown';
import { report } from './diff/report';
import { committedFiles, findRevision, presentFiles } from './diff/revision';
import { formatText } from './diff/text';

const usage = `npm run diff                          what the work tree's dist/ does to the running system, against HEAD
npm run diff -- --base REV            against another revision: a branch, a tag, a commit
npm run diff -- --markdown | --json   for a pull request comment, or for a program
npm run diff -- --allow-destructive   end with 0 even if data is lost or objects must be made anew`;

export interface Outcome {
  readonly text: string;
  /** 0: nothing destructive. 2: data is lost or an object must be made anew, and that was not allowed. */
  readonly exitCode: 0 | 2;
}

/**
 * Compares the committed `dist/` of a revision with that of the work tree.
 *
 * @param root the repository's root, with `dist/`
 * @throws Error with everything to know about wrong arguments, an unknown revision or unreadable YAML
 */
export function diff(args: readonly string[], root: string): Outcome {
  const { base, markdown, json, 'allow-destructive': allowed } = readArguments(args);
  const revision = findRevision(root, base);
  const found = report(committedFiles(root, revision), presentFiles(root));
  const name = `${revision.name} (${revision.commit.slice(0, 10)})`;
  const text = json
    ? JSON.stringify(found, undefined, 2)
    : markdown
      ? formatMarkdown(found, name)
      : formatText(found, name);
  return { text, exitCode: found.destructive && !allowed ? 2 : 0 };
}

function readArguments(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { base: { type: 'string', default: 'HEAD' }, markdown: flag, json: flag, 'allow-destructive': flag },
    });
    if (values.markdown && values.json) throw new Error('--markdown and --json exclude each other');
    return values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

if (require.main === module) {
  try {
    const { text, exitCode } = diff(process.argv.slice(2), process.cwd());
    console.log(text);
    process.exitCode = exitCode;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
