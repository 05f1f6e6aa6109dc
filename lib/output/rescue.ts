import { closeSync, mkdirSync, openSync, readFileSync, readSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { statOf, type Entries } from './entries-of';
import { isGenerated } from './generated-file';
import { listedIn } from './verbatim';

/** The marker stands within this many bytes, or the file is not ours. */
const HEAD = 1024;

/** The beginning of a file, enough to tell whether it is generated. */
export function headOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(HEAD);
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, HEAD, 0));
  } finally {
    closeSync(file);
  }
}

/**
 * Moves what is not generated out of a folder that is about to go, unless the one that stays has it too: what somebody
 * put there, or saved anew, while the two were changing places.
 */
export function rescue(from: string, to: string, entries: Entries): void {
  const listed = listedIn(entries.keys(), (path) => readFileSync(`${from}/${path}`, 'utf8'));
  for (const [path, kind] of entries) {
    if (kind === 'folder') continue;
    const [lost, kept] = [statOf(`${from}/${path}`), statOf(`${to}/${path}`)];
    if (lost === undefined || lost.ino === kept?.ino) continue;
    // A copy's time is not exact.
    const newer = kept === undefined || lost.mtimeMs > kept.mtimeMs + 1;
    if (!newer || listed.has(path) || (kind === 'file' && isGenerated(headOf(`${from}/${path}`)))) continue;
    mkdirSync(dirname(`${to}/${path}`), { recursive: true });
    renameSync(`${from}/${path}`, `${to}/${path}`);
  }
}
