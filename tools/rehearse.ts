import { defineCommand } from './command/command';
import { ENVIRONMENT } from './command/environment-option';
import { start } from './command/start';

export const rehearse = defineCommand({
  name: 'rehearse',
  group: 'check',
  purpose: 'Brings the whole of Kubernetes up in a cluster on this machine, from this working tree, and tries it.',
  options: {
    env: { ...ENVIRONMENT, default: 'rehearsal' },
    minutes: { value: 'N', words: 'how long everything may take to be healthy', default: '30' },
    force: {
      value: 'CONTEXT',
      words: 'even though this context of kubectl does not look like a cluster on this machine',
    },
    down: { words: 'remove what that has made' },
  },
  examples: [
    ['', 'the environment rehearsal'],
    ['--minutes 60', 'on a slow machine'],
    ['--down', 'when it has been looked at'],
  ],
  refuse: ({ minutes }) => (Number(minutes) > 0 ? [] : [`--minutes ${minutes} is no number of minutes`]),
});

start(module, rehearse, () => import('./rehearse/rehearse'));
