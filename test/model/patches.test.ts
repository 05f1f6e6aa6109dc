import { inCompose, onKubernetes, type Patch } from '../../lib';
import { aService, problemsWith } from '../fixtures/definitions';
import { problemAt } from './rules/problem-at';

const problemsOf = (...patches: Patch[]) => problemsWith([aService({ patches })]);

describe('patches', () => {
  test('hold what JSON can hold', () => {
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    const problems = problemsOf(
      inCompose({ shm_size: Number.NaN }),
      onKubernetes('Cluster', { spec: { when: new Date(0), list: ['a', () => 1], text: 'a\u0000b' } }),
      onKubernetes('Cluster', circular),
    );
    for (const field of [
      '[0].body.shm_size',
      '[1].body.spec.when',
      '[1].body.spec.list[1]',
      '[1].body.spec.text',
      '[2].body.self',
    ]) {
      problemAt(problems, 'web', `patches${field}`);
    }
    expect(problemsOf(onKubernetes('Deployment', { spec: { paused: null, minReadySeconds: 1 } }))).toEqual([]);
  });

  test('say what they are for', () => {
    problemAt(problemsOf({ target: 'nomad', body: {} } as never), 'web', 'patches[0].target');
    problemAt(problemsOf({ target: 'kubernetes', body: {} } as never), 'web', 'patches[0].kind');
    problemAt(problemsOf(inCompose([] as never)), 'web', 'patches[0].body');
  });
});
