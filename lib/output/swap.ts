import { spawnSync } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entriesOf, statOf } from './entries-of';
import { rescue } from './rescue';

/** What Linux calls by number: renameat2, which can exchange two paths in one step. Node knows no name for it. */
const RENAMEAT2: Readonly<Record<string, number>> = { x64: 316, arm64: 276 };
/** -100: paths from the current folder; 2: exchange. */
const EXCHANGE = 'exit(syscall($ARGV[0] + 0, -100, $ARGV[1], -100, $ARGV[2], 2) == 0 ? 0 : 1)';

const ASIDE = 'aside';
const WHERE = 'where';

/**
 * Makes two folders change places. Where Perl and the file system can, that is one step of the kernel: at no moment is
 * one of them missing. Elsewhere it takes two renames; a run that is killed in between leaves the folder missing, and
 * `putBack` of the next run restores it.
 *
 * @param top the folder, below the root
 * @throws the error of the file system; both are where they were then
 */
export function swap(root: string, top: string, staged: string, work: string): void {
  const folder = join(root, top);
  if (exchange(folder, staged)) return;
  const aside = join(work, ASIDE);
  writeFileSync(join(work, WHERE), top);
  renameSync(folder, aside);
  try {
    renameSync(staged, folder);
  } catch (error) {
    renameSync(aside, folder);
    throw error;
  }
  renameSync(aside, staged);
}

/**
 * Finishes what a killed run left between two renames.
 *
 * @param work its work folder
 * @throws the error of the file system
 */
export function putBack(root: string, work: string): void {
  const aside = join(work, ASIDE);
  if (statOf(aside) === undefined) return;
  const folder = join(root, readFileSync(join(work, WHERE), 'utf8'));
  if (statOf(folder) === undefined && statOf(dirname(folder)) !== undefined) renameSync(aside, folder);
  // Whoever has made the folder anew since had no access to what is not ours in the old one.
  else if (statOf(folder)?.isDirectory()) rescue(aside, folder, entriesOf(aside));
}

function exchange(folder: string, staged: string): boolean {
  const number = process.platform === 'linux' ? RENAMEAT2[process.arch] : undefined;
  if (number === undefined) return false;
  const inode = statOf(staged)?.ino;
  const { status } = spawnSync('perl', ['-e', EXCHANGE, `${number}`, folder, staged], { stdio: 'ignore' });
  // Perl may have been killed after it was done.
  return status === 0 || (inode !== undefined && statOf(folder)?.ino === inode);
}
