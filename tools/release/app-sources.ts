import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The texts of an application's TypeScript files. */
export const sourcesOf = (root: string): string[] =>
  readdirSync(join(root, 'app'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(root, 'app', path), 'utf8'));
