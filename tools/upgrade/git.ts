import { spawnSync } from 'node:child_process';

/**
 * What a git command prints, run in a folder.
 *
 * @throws Error with git's own words when it fails, or when there is no git
 */
export function git(folder: string, args: readonly string[], input = ''): string {
  const maxBuffer = 1024 ** 3;
  const { error, status, stdout, stderr } = spawnSync('git', args, { cwd: folder, input, maxBuffer, encoding: 'utf8' });
  if (error) throw new Error(`git does not run here: ${error.message}`);
  if (status !== 0) throw new Error(stderr.trim().split('\n')[0] || `git ${args[0]} failed`);
  return stdout;
}

/** The parts of what git prints with `-z`. */
export const gitList = (folder: string, args: readonly string[]): string[] =>
  git(folder, args).split('\0').filter(Boolean);

/** Where a folder is in its repository: empty at the top, else a path that ends with a slash. */
export const gitPrefix = (folder: string): string => git(folder, ['rev-parse', '--show-prefix']).trimEnd();
