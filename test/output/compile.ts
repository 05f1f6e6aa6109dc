import { transformFileSync } from '@swc/core';
import { chmodSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOURCES = join(__dirname, '..', '..', 'lib', 'output');

/**
 * `lib/output/` as JavaScript, for processes that are to start quickly and a hundred times.
 *
 * @returns the folder, which the caller removes, and what to require in it for `writeFiles`
 */
export function compile(): { readonly folder: string; readonly script: string } {
  const folder = mkdtempSync(join(tmpdir(), 'lib-'));
  chmodSync(folder, 0o755);
  for (const name of readdirSync(SOURCES)) {
    const options = {
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'commonjs' },
    } as const;
    const { code } = transformFileSync(join(SOURCES, name), { ...options, swcrc: false });
    writeFileSync(join(folder, name.replace(/ts$/, 'js')), code);
  }
  return { folder, script: join(folder, 'write-files.js') };
}
