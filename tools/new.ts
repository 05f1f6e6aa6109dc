import { defineCommand } from './command/command';
import { start } from './command/start';

export const newService = defineCommand({
  name: 'new',
  group: 'develop',
  purpose:
    'Adds a service: its definition, a source that runs, its line in app/services/index.ts. It overwrites nothing.',
  operands: { name: { words: 'what the service is called' } },
  options: {
    namespace: { value: 'NAME', words: 'where it lives on Kubernetes; where most services do if it is not said' },
  },
  examples: [
    ['reports', 'a service of that name'],
    ['reports --namespace backend', 'in this namespace'],
  ],
});

start(module, newService, () => import('./new/new'));
