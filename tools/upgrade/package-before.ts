import { REPLACED } from './engine-files';
import { git, gitPrefix } from './git';
import type { Package } from './package-changes';

/**
 * package.json of the engine that is here, as the newer engine's history has it: in the oldest commit with the same
 * files. It tells what the engine once asked for from what the adopter added.
 *
 * @returns undefined if there is no such commit: the clone is shallow, or the engine was changed here
 */
export function packageBefore(root: string, newer: string): Package | undefined {
  try {
    const commit = commitOf(root, newer);
    if (commit === undefined) return undefined;
    return JSON.parse(git(newer, ['show', `${commit}:${gitPrefix(newer)}package.json`])) as Package;
  } catch {
    // A repository without a commit, or a commit without a package.json: no history to ask.
    return undefined;
  }
}

function commitOf(root: string, newer: string): string | undefined {
  const commits = git(newer, ['log', '--format=%H', '--', ...REPLACED])
    .split('\n')
    .filter(Boolean);
  const engine = objects(root, ['HEAD']).get('HEAD');
  const history = objects(newer, commits);
  return commits.reverse().find((commit) => history.get(commit) === engine);
}

/** The names of what each commit has in the places of the engine: equal names are equal contents, in any repository. */
function objects(folder: string, commits: readonly string[]): ReadonlyMap<string, string> {
  const prefix = gitPrefix(folder);
  const asked = commits.flatMap((commit) => REPLACED.map((place) => `${commit}:${prefix}${place}\n`)).join('');
  const answers = git(folder, ['cat-file', '--batch-check=%(objectname)'], asked)
    .split('\n')
    .map((answer) => (answer.endsWith(' missing') ? '' : answer));
  return new Map(
    commits.map((commit, i) => [commit, answers.slice(i * REPLACED.length, (i + 1) * REPLACED.length).join(' ')]),
  );
}
