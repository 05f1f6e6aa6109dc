import { defineCommand } from './command/command';
import { start } from './command/start';

export const prove = defineCommand({
  name: 'prove',
  group: 'check',
  purpose: 'Holds dist/ to every promise, each environment and all together.',
  operands: { folder: { words: 'dist/<environment>; without any, all of them', optional: true, many: true } },
  options: { json: { words: 'for a program' } },
  examples: [
    ['', 'every environment of app/'],
    ['dist/production dist/local', 'these alone'],
    ['--json', 'for a program'],
  ],
  ends: { 0: 'every promise is kept', 1: 'one is broken, or files cannot be read' },
});

start(module, prove, () => import('./prove/prove'));
