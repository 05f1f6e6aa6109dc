import { defineCommand } from './command/command';
import { start } from './command/start';

export const check = defineCommand({
  name: 'check',
  group: 'check',
  purpose:
    'Types, lint, tests, a fresh synth that must leave dist/ as it is, and the promises: all that a commit must pass.',
  examples: [['', 'before each commit']],
  ends: { 1: 'as the first step ends that fails, which is named' },
});

start(module, check, () => import('./check/check'));
