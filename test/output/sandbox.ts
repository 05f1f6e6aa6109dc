import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { entriesOf, statOf } from '../../lib/output/entries-of';
import { marked, type GeneratedFile } from '../../lib/output/generated-file';

export const generated = (path: string, text: string): GeneratedFile => ({
  path,
  content: marked(path, text, 'lib/x.ts'),
});

/** A folder with a `dist` in it that a test may break. */
export class Sandbox {
  readonly folder = mkdtempSync(join(tmpdir(), 'output-'));
  readonly dist = join(this.folder, 'dist');

  put(path: string, text: string): void {
    mkdirSync(dirname(this.at(path)), { recursive: true });
    writeFileSync(this.at(path), text);
  }

  read(path: string): string {
    return readFileSync(this.at(path), 'utf8');
  }

  at(path: string): string {
    return join(this.dist, path);
  }

  /** All that is in `dist`, for a reader who knows nothing of runs: texts, where links lead, empty folders. */
  contents(): Readonly<Record<string, string>> | undefined {
    if (statOf(this.dist) === undefined) return undefined;
    const entries = entriesOf(this.dist);
    const shown = [...entries].flatMap(([path, kind]): [string, string][] => {
      if (kind === 'file') return [[path, this.read(path)]];
      if (kind === 'other') return [[path, `→ ${readlinkSync(this.at(path))}`]];
      return [...entries.keys()].some((other) => other.startsWith(`${path}/`)) ? [] : [[path, '(empty)']];
    });
    return Object.fromEntries(shown.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** What stands beside `dist`. */
  beside(): string[] {
    return readdirSync(this.folder).filter((name) => name !== 'dist');
  }

  /** Gives work folders of this process to one that has ended, as if it had been that one that was killed. */
  bury(): void {
    for (const name of this.beside().filter((n) => n.startsWith(`.dist.${process.pid}-`))) {
      renameSync(join(this.folder, name), join(this.folder, name.replace(`${process.pid}`, `${ENDED}`)));
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The id of a process that has ended. */
export const ENDED = spawnSync('true').pid;

/** Whether two folders can be exchanged in one step here. */
const exchanges = process.platform === 'linux' && spawnSync('perl', ['-e', '1']).status === 0;

/** A test of what is promised only there. */
export const testOfExchange = exchanges ? test : test.skip;
