import { defineCommand } from '../../tools/command/command';
import { start } from '../../tools/command/start';

export const cluster = defineCommand({
  name: 'e2e:cluster',
  group: 'check',
  purpose: 'Breaks things in a rehearsal, releases, restores, kills, empties machines, and counts what users notice.',
  notes: `It takes the current context of kubectl, where that is a cluster on this machine with what npm run rehearse brings, and
its add-ons. CLUSTER_OUTSIDE names something beyond it that takes connections (1.1.1.1:443 if it is not said).`,
  operands: {
    file: { words: 'the number that the name of a file begins with; without any, all', optional: true, many: true },
  },
  examples: [
    ['', 'what must hold on a cluster'],
    ['03 05', 'these files alone'],
  ],
  refuse: ({ file }) => file.filter((one) => !/^\d\d$/.test(one)).map((one) => `${one} is no number of a file`),
});

start(module, cluster, () => import('./run-cases'));
