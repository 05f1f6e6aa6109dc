import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Machine } from './machine';
import type { Rehearsal } from './rehearsal';
import { must } from './require';

/** A commit that no branch has, with the folder that Argo CD syncs and nothing else. */
export interface Snapshot {
  readonly commit: string;
  /** The commit as a Git bundle, with the branch `main`. */
  readonly bundle: Buffer;
  /** Files of the folder that no commit has yet. */
  readonly uncommitted: number;
}

const PURPOSE = 'it commits what is rehearsed';
const REF = 'refs/rehearsal/main';
const AUTHOR = {
  GIT_AUTHOR_NAME: 'npm run rehearse',
  GIT_AUTHOR_EMAIL: 'rehearse@localhost',
  GIT_COMMITTER_NAME: 'npm run rehearse',
  GIT_COMMITTER_EMAIL: 'rehearse@localhost',
};

/**
 * Commits the folder as it lies there, with an index of its own: neither the branch nor what is staged is touched. So what
 * is not committed yet can be rehearsed, and a large repository need not go into the cluster.
 *
 * @param without files of the folder that are left out, by their paths in it
 */
export async function snapshotOf(
  machine: Machine,
  { folder, root }: Rehearsal,
  without: readonly string[],
): Promise<Snapshot> {
  const work = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  const env = { GIT_INDEX_FILE: join(work, 'index'), ...AUTHOR };
  const git = async (...args: readonly string[]): Promise<string> =>
    (await must(machine, PURPOSE, 'git', args, { env, cwd: root })).stdout.trim();
  try {
    const head = (await git('log', '-1', '--format=%h %s')) || 'nothing';
    const { stdout: status } = await must(machine, PURPOSE, 'git', ['status', '--porcelain', '-uall', '--', folder], {
      cwd: root,
    });
    const uncommitted = status.split('\n').filter(Boolean).length;
    await git('add', '--force', '--', folder);
    if (without.length > 0)
      await git('rm', '--quiet', '--cached', '--ignore-unmatch', '--', ...without.map((path) => `${folder}/${path}`));
    const message = `Rehearse ${head}${uncommitted > 0 ? `, with ${uncommitted} uncommitted files` : ''}`;
    const commit = await git('commit-tree', await git('write-tree'), '-m', message);
    await git('update-ref', REF, commit);
    await git('bundle', 'create', join(work, 'bundle'), REF);
    await git('update-ref', '-d', REF);
    return { commit, bundle: readFileSync(join(work, 'bundle')), uncommitted };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
