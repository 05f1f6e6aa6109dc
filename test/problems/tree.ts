import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as lib from '../../lib';

const LIB = join(__dirname, '..', '..', 'lib');

/** A folder with an application in `app/` and the engine in `lib/`, as it lies in a checkout. */
export class Tree {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'tree-')));
  readonly app = join(this.root, 'app');

  /** @param files texts by path from the root */
  constructor(files: Readonly<Record<string, string>>) {
    this.write('lib/index.ts', `export { ${Object.keys(lib).join(', ')} } from '${LIB}';\n`);
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  /** What a file exports, run as an application is. */
  load<T>(path = 'app'): Promise<T> {
    return import(join(this.root, path)) as Promise<T>;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** `line:column` of what stands behind the mark in a text, and the text without the mark. */
export function marked(text: string, mark = '▸'): { readonly text: string; readonly at: string } {
  const before = text.slice(0, text.indexOf(mark));
  const lines = before.split('\n');
  return { text: text.replace(mark, ''), at: `${lines.length}:${(lines.at(-1) ?? '').length + 1}` };
}
