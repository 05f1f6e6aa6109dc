import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { UsageError } from '../command/usage-error';

/** The files of `dist/`, by their path inside it. */
export type Files = ReadonlyMap<string, string>;

/** A revision as it was given, and the commit it is. */
export interface Revision {
  readonly name: string;
  readonly commit: string;
}

/**
 * Finds the commit that a revision names.
 *
 * @throws UsageError when there is no such revision; Error when `root` is in no repository
 */
export function findRevision(root: string, name: string): Revision {
  const { status, stdout } = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  if (status === 0) return { name, commit: stdout.toString().trim() };
  const branches = git(root, ['for-each-ref', '--format=%(refname:short)', 'refs/heads', 'refs/remotes', 'refs/tags']);
  if (branches.status !== 0) throw new Error(`${root} is in no Git repository, and a diff needs one`);
  const known = branches.stdout.toString().trim().split('\n').filter(Boolean).slice(0, 20);
  throw new UsageError([
    `"${name}" is no revision of this repository; allowed: a commit, HEAD~1 and the like, or one of ${known.join(', ') || '(there is no commit yet)'}`,
  ]);
}

/** The committed `dist/` of a revision, read from Git's objects: the work tree and the index stay as they are. */
export function committedFiles(root: string, { commit }: Revision): Files {
  const listed = must(git(root, ['ls-tree', '-r', '-z', commit, '--', 'dist/'])).toString();
  const entries = listed
    .split('\0')
    .filter(Boolean)
    .map((line) => {
      const [meta = '', path = ''] = line.split('\t');
      return { path, blob: meta.split(' ')[2] ?? '' };
    });
  const contents = catFiles(
    root,
    entries.map(({ blob }) => blob),
  );
  return new Map(entries.map(({ path }, index) => [path.slice('dist/'.length), contents[index] ?? '']));
}

/** The `dist/` of the work tree. */
export function presentFiles(root: string): Files {
  const dist = join(root, 'dist');
  const walk = (at: string): string[] =>
    readdirSync(at)
      .sort()
      .map((name) => join(at, name))
      .flatMap((path) => (statSync(path).isDirectory() ? walk(path) : [path]));
  const paths = existsSync(dist) ? walk(dist) : [];
  return new Map(paths.map((path) => [relative(dist, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]));
}

/** One `git cat-file --batch` for all blobs: its answer is a header with the size, the content, and a newline, each. */
function catFiles(root: string, blobs: readonly string[]): string[] {
  if (blobs.length === 0) return [];
  const answer = must(git(root, ['cat-file', '--batch'], `${blobs.join('\n')}\n`));
  const contents: string[] = [];
  for (let at = 0; at < answer.length;) {
    const header = answer.indexOf('\n', at);
    const size = Number(answer.subarray(at, header).toString().split(' ')[2]);
    contents.push(answer.subarray(header + 1, header + 1 + size).toString());
    at = header + 1 + size + 1;
  }
  return contents;
}

function git(root: string, args: readonly string[], input = '') {
  const maxBuffer = 1024 ** 3;
  return spawnSync('git', args, { cwd: root, input, maxBuffer, stdio: ['pipe', 'pipe', 'pipe'] });
}

function must({ status, stdout, stderr }: ReturnType<typeof git>): Buffer {
  if (status !== 0) throw new Error(`git failed: ${stderr.toString().trim()}`);
  return stdout;
}
