import type { Toleration } from '../../../lib';
import { problemsOf } from '../../../lib/model';
import { kubernetesRules } from '../../../lib/kubernetes/rules';
import { aService, environments, local, problemsWith, topologyWith } from '../../fixtures/definitions';
import { problemAt } from './problem-at';

describe('what is said of pods', () => {
  test.each<[string, Toleration, string]>([
    ['a toleration of nothing', {}, 'key'],
    ['a value that is not asked for', { key: 'pool', operator: 'Exists', value: 'web' }, 'value'],
    ['a time for what sends nobody away', { key: 'pool', effect: 'NoSchedule', seconds: 5 }, 'seconds'],
    ['an effect that is none', { key: 'pool', effect: 'NoRun' as never }, 'effect'],
    ['a key that is none', { key: 'a b' }, 'key'],
  ])('%s is refused', (_, toleration, field) => {
    problemAt(problemsWith([aService({ tolerations: [toleration] })]), 'web', `tolerations[0].${field}`);
  });

  test.each<Toleration>([
    { operator: 'Exists' },
    { key: 'pool' },
    { key: 'pool', value: 'web', effect: 'NoExecute', seconds: 5 },
    { key: 'example.org/pool', operator: 'Exists', value: '' },
  ])('%j is allowed', (toleration) => {
    expect(problemsWith([aService({ tolerations: [toleration] })])).toEqual([]);
  });

  test('labels and annotations have the names and values that Kubernetes knows', () => {
    const problems = problemsWith([aService({ nodeSelector: { 'a b': 'x', pool: 'a b' }, annotations: { '-': 'x' } })]);
    for (const field of ['nodeSelector.a b', 'nodeSelector.pool', 'annotations.-']) problemAt(problems, 'web', field);
  });

  test('the annotation of the engine is no definition’s to give, where there are pods', () => {
    const topology = topologyWith([aService({ annotations: { 'checksum/config': 'x' } })]);
    const problems = problemsOf({ topology, environments }, kubernetesRules);
    problemAt(problems, 'web', 'annotations.checksum/config');
    expect(problemsOf({ topology, environments: [local] }, kubernetesRules)).toEqual([]);
  });
});
