import type { Given } from '../command/command';
import type { diff as command } from '../diff';
import { formatMarkdown } from './markdown';
import { report } from './report';
import { committedFiles, findRevision, presentFiles } from './revision';
import { formatText } from './text';

export interface Outcome {
  readonly text: string;
  /** 0: nothing destructive. 2: it is destructive, and that was not allowed. */
  readonly exitCode: 0 | 2;
}

/**
 * Compares the committed `dist/` of a revision with that of the work tree.
 *
 * @param root the repository's root, with `dist/`
 * @throws UsageError for a revision that there is not; Error for YAML that can't be read
 */
export function diff(
  { base, markdown, json, 'allow-destructive': allowed }: Given<typeof command>,
  root: string,
): Outcome {
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

export function main(given: Given<typeof command>): number {
  const { text, exitCode } = diff(given, process.cwd());
  console.log(text);
  return exitCode;
}
