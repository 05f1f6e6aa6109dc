import { outcomeOf, type Case } from '../../fuzz/case';
import { part } from './finds/minimal';

/** A service with a patch, in whose words a mistake is. */
const patched = (at: readonly (string | number)[]): Case => {
  const body = { metadata: { annotations: { 'example.org/note': 'yes' } } };
  const patches = [{ target: 'kubernetes', kind: 'Deployment', body }];
  return {
    plan: { entries: [part.namespace('back'), part.service('web', { patches }), part.cluster('live')] },
    mutations: [{ kind: 'a wrong type', entry: 'web', change: { at, set: { a: 1 } } }],
  };
};

test('what is wrong in the words of Kubernetes is written as it is, and is no find', () => {
  const {
    accepted,
    finds,
    files = [],
  } = outcomeOf(patched(['patches', 0, 'body', 'metadata', 'annotations', 'example.org/note']));
  expect([accepted, finds]).toEqual([true, []]);
  expect(files.find(({ path }) => path === 'live/back/Deployment.web.yaml')?.text).toMatch(/note:\n +a: 1/);
});

test('what is wrong beside them is refused', () => {
  expect(outcomeOf(patched(['patches', 0, 'kind'])).accepted).toBe(false);
});
