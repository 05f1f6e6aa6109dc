import { problemsOf, type Environment } from '../../../lib/model';
import { kubernetesRules } from '../../../lib/kubernetes/rules';
import * as seed from '../../apps/seed';
import { problemAt } from './problem-at';

const problems = (...environments: Environment[]) =>
  problemsOf({ topology: seed.topology, environments }, kubernetesRules);
const cluster = seed.environments.filter((one) => one.target === 'kubernetes')[0] as Extract<
  Environment,
  { readonly target: 'kubernetes' }
>;

test('an environment may have a chart', () => {
  expect(problems({ ...cluster, chart: 'seed' })).toEqual([]);
});

test('no two environments have the same chart', () => {
  const other = { ...cluster, chart: 'seed', name: 'other', host: 'other.example.org' };
  const { given, allowed } = problemAt(problems({ ...cluster, chart: 'seed' }, other), 'other', 'chart');
  expect([given, allowed]).toEqual(['seed', `a name that no other chart has; ${cluster.name} has this one`]);
});

test('no environment has the name of the folder of charts', () => {
  const { fix } = problemAt(problems({ ...cluster, name: 'charts' }), 'charts', 'name');
  expect(fix).toBe('call it otherwise');
});

test('a chart that is to be synced is there', () => {
  const delivery = { by: 'argocd', revision: 'main', of: 'chart' } as const;
  expect(problems({ ...cluster, delivery, chart: 'seed' })).toEqual([]);
  const { allowed } = problemAt(problems({ ...cluster, delivery }), cluster.name, 'delivery.of');
  expect(allowed).toBe('an environment that has a chart');
});
