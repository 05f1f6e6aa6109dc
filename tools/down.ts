import { defineCommand } from './command/command';
import { start } from './command/start';
import { COMPOSE_OPTIONS } from './up/compose-options';

export const down = defineCommand({
  name: 'down',
  group: 'develop',
  purpose: 'Stops what npm run up started, every profile; the data stays.',
  options: COMPOSE_OPTIONS,
  restOf: 'docker compose',
  examples: [['', 'all of it']],
  ends: { 1: 'it failed, and said why; or as docker compose ends' },
});

start(module, down, () => import('./down/down'));
