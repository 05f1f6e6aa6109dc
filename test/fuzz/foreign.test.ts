import { outcomeOf, type Case } from '../../fuzz/case';
import { mutated, type Mutation } from '../../fuzz/mutate/mutation';
import { at } from '../../fuzz/plan/marks';
import type { Fields, Plan } from '../../fuzz/plan/plan';
import { part, ready } from './finds/minimal';

/** A service with a patch, in whose words a mistake is. */
const patched = (path: readonly (string | number)[]): Case => {
  const body = { metadata: { annotations: { 'example.org/note': 'yes' } } };
  const patches = [{ target: 'kubernetes', kind: 'Deployment', body }];
  return {
    plan: { entries: [part.namespace('back'), part.service('web', { patches }), part.cluster('live')] },
    mutations: [{ kind: 'a wrong type', entry: 'web', change: { at: path, set: { a: 1 } } }],
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

test('two addresses without anything between them are the promises’ to tell, and no find', () => {
  const api = part.service('api', ready);
  const host: Fields = { kind: 'address', of: at('api', 'http'), part: 'host' };
  const env: Fields = { WAYS: { kind: 'text', parts: [host, ' ', host] } };
  const web = part.service('web', { connects: [at('api', 'http')], env });
  const plan: Plan = { entries: [part.namespace('back'), api, web, part.cluster('live')] };
  const glued: Mutation = { kind: 'nothing', entry: 'web', change: { at: ['env', 'WAYS', 'parts', 1], remove: true } };
  expect(outcomeOf({ plan: mutated(plan, glued), mutations: [] }).finds).toHaveLength(1);
  expect(outcomeOf({ plan, mutations: [glued] })).toMatchObject({ accepted: true, finds: [] });
});
