import { defineCommand } from './command/command';
import { start } from './command/start';

export const help = defineCommand({
  name: 'help',
  group: 'develop',
  purpose: 'Says what commands there are, a line each; of one, its page.',
  operands: { command: { words: 'the command whose page is meant', optional: true } },
  examples: [
    ['', 'all of them'],
    ['release', 'the page of npm run release'],
  ],
});

start(module, help, () => import('./help/help'));
