import { defineCommand } from './command/command';
import { start } from './command/start';

export const reference = defineCommand({
  name: 'reference',
  group: 'extend',
  purpose: 'Writes docs/reference.md from the docstrings in lib/.',
  examples: [['', 'after a change of what an application may write']],
  ends: { 1: 'something has no docstring; the page is written all the same' },
});

start(module, reference, () => import('./reference/reference'));
