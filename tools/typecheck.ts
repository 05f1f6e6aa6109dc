import { defineCommand } from './command/command';
import { start } from './command/start';

export const typecheck = defineCommand({
  name: 'typecheck:app',
  group: 'check',
  purpose: "Checks the types of app/ alone, and reports as a synth does; npm run typecheck checks the engine's too.",
  options: { json: { words: 'for a program' } },
  examples: [
    ['', 'for people'],
    ['--json', 'for a program'],
  ],
});

start(module, typecheck, () => import('./typecheck/typecheck'));
