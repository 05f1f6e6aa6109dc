import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';

const PAGE = join(__dirname, '..', 'page');

/** The program of a page as one script, with the license of what it brings along. */
export function bundle(): string {
  const license = readFileSync(join(dirname(require.resolve('cytoscape')), '..', 'LICENSE'), 'utf8');
  const { outputFiles } = buildSync({
    entryPoints: [join(PAGE, 'main.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    banner: { js: `/*! Cytoscape.js\n${license.replaceAll('*/', '* /')}*/` },
  });
  return outputFiles[0]?.text ?? '';
}

export const stylesheet = (): string => readFileSync(join(PAGE, 'style.css'), 'utf8');
