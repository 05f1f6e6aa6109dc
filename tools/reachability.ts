import { defineCommand } from './command/command';
import { ENVIRONMENT } from './command/environment-option';
import { start } from './command/start';

export const reachability = defineCommand({
  name: 'reachability',
  group: 'check',
  purpose: 'Says who reaches whom, and on which ports, by the NetworkPolicies in dist/, held against what is declared.',
  options: {
    env: { ...ENVIRONMENT, words: 'an environment on Kubernetes', default: 'production' },
    from: { value: 'NAME', words: 'with --to: why this one pair is open or closed, rule by rule' },
    to: { value: 'NAME', words: 'with --from: the other end' },
  },
  examples: [
    ['', 'all of production'],
    ['--env preproduction', 'the same for another environment'],
    ['--from worker --to data/postgres', 'one pair'],
  ],
  ends: { 0: 'the network is what is declared', 1: 'it differs, or something failed' },
  refuse: ({ from, to }) => ((from === undefined) === (to === undefined) ? [] : ['--from and --to go together']),
});

start(module, reachability, () => import('./reachability/reachability'));
