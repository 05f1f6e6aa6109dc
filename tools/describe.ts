import { defineCommand } from './command/command';
import { ENVIRONMENT } from './command/environment-option';
import { start } from './command/start';

export const describe = defineCommand({
  name: 'describe',
  group: 'develop',
  purpose:
    'Says what something is in each environment: image, sizes, addresses, arrows, variables with where each comes from.',
  notes: 'Of a secret it says the name, and where its value is kept; never the value.',
  operands: {
    name: { words: 'a service, a job, a backing service or a namespace; without it, what there is', optional: true },
  },
  options: {
    env: { ...ENVIRONMENT, words: 'in this environment alone' },
    json: { words: 'for a program' },
  },
  examples: [
    ['backend', 'in every environment'],
    ['backend --env production', 'in this one'],
    ['backend --json', 'for a program'],
  ],
});

start(module, describe, () => import('./describe/describe'));
