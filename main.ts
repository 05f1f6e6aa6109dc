import { defineCommand } from './tools/command/command';
import { ENVIRONMENT } from './tools/command/environment-option';
import { start } from './tools/command/start';

export const synth = defineCommand({
  name: 'synth',
  group: 'develop',
  purpose:
    'Writes dist/ for every environment, or, where a definition is wrong, says all that is wrong and writes nothing.',
  options: {
    env: { ...ENVIRONMENT, words: 'write the folders of this environment alone; all are checked', many: true },
    watch: { words: 'write again on each change of a file in app/, until Ctrl+C' },
    json: { words: 'what is wrong, for a program' },
  },
  examples: [
    ['', 'every environment'],
    ['--env local', 'that of this machine alone; what is beside it in dist/ stays as it is'],
    ['--watch', 'while somebody works at the definitions'],
    ['--json', 'what is wrong, for an editor'],
  ],
  refuse: ({ watch, json }) => (watch && json ? ['--watch and --json exclude each other'] : []),
});

start(module, synth, () => import('./tools/synth/synth'));
