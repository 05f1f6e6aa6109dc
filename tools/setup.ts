import { defineCommand } from './command/command';
import { ENVIRONMENT } from './command/environment-option';
import { start } from './command/start';

export const setup = defineCommand({
  name: 'setup',
  group: 'operate',
  purpose: 'Prints what must be there around a cluster before a first deployment, as a script to read and run.',
  silent: true,
  options: { env: { ...ENVIRONMENT, words: 'an environment on Kubernetes' } },
  examples: [['--env production > setup.sh', 'a script to read, and then to run']],
});

start(module, setup, () => import('./setup/setup'));
