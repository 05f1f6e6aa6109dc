import { defineCommand } from './tools/command/command';
import { start } from './tools/command/start';

export const synth = defineCommand({
  name: 'synth',
  group: 'develop',
  purpose:
    'Writes dist/ for every environment, or, where a definition is wrong, says all that is wrong and writes nothing.',
  options: { json: { words: 'what is wrong, for a program' } },
  examples: [
    ['', 'every environment'],
    ['--json', 'what is wrong, for an editor'],
  ],
});

start(module, synth, () => import('./tools/synth/write-dist'));
