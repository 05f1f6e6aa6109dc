import { defineCommand } from '../tools/command/command';
import { start } from '../tools/command/start';

export const bench = defineCommand({
  name: 'bench',
  group: 'extend',
  purpose: 'Measures how long the engine takes, and how much memory, each beside its limit.',
  options: { json: { words: 'for a program, in one line' } },
  examples: [['', 'all of it, in some minutes']],
});

start(module, bench, () => import('./measure'));
