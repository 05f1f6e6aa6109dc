import { defineCommand } from './command/command';
import { start } from './command/start';

export const checkDist = defineCommand({
  name: 'check:dist',
  group: 'check',
  purpose: 'Fails where dist/ has changes that are in no commit: a fresh synth must leave it as it is.',
  examples: [['', 'after npm run synth']],
  ends: { 0: 'dist/ is what is committed', 1: 'it is not, and the files are named' },
});

start(module, checkDist, () => import('./check-dist/check-dist'));
