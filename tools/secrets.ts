import { defineCommand } from './command/command';
import { ENVIRONMENT } from './command/environment-option';
import { start } from './command/start';

export const secrets = defineCommand({
  name: 'secrets',
  group: 'operate',
  purpose: 'Says which secrets an environment needs, and how each is put where it is kept; never a value.',
  options: {
    env: ENVIRONMENT,
    rotate: { value: 'SECRET', words: 'how this one gets another value, step by step' },
    json: { words: 'for a program' },
  },
  examples: [
    ['--env production', 'what must exist in the vault, or in the .env file'],
    ['--env production --rotate redis-password', 'a new value, with nobody locked out'],
  ],
  refuse: ({ json, rotate }) => (json && rotate !== undefined ? ['--json and --rotate exclude each other'] : []),
});

start(module, secrets, () => import('./secrets/secrets'));
