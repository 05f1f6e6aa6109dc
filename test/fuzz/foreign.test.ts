import { outcomeOf, type Case } from '../../fuzz/case';
import { mutated, type Mutation } from '../../fuzz/mutate/mutation';
import { at as endpoint } from '../../fuzz/plan/marks';
import type { Fields } from '../../fuzz/plan/plan';
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

test.each([
  ['two addresses without anything between them', ['env', 'WAYS', 'parts', 1], ''],
  ['what only looks like an address', ['env', 'MODE'], 'a:2'],
])('%s: the promises’ to tell, and no find', (_, at, set) => {
  const host: Fields = { kind: 'address', of: endpoint('api', 'http'), part: 'host' };
  const env: Fields = { WAYS: { kind: 'text', parts: [host, ' ', host] }, MODE: 'fast' };
  const web = part.service('web', { connects: [endpoint('api', 'http')], env });
  const entries = [
    part.namespace('back'),
    part.service('api', ready),
    web,
    part.cluster('live'),
    part.compose('local'),
  ];
  const mistake: Mutation = { kind: 'a wrong text', entry: 'web', change: { at, set } };
  const told = outcomeOf({ plan: mutated({ entries }, mistake), mutations: [] }).finds.map(({ judge }) => judge);
  expect([...new Set(told)]).toEqual(['promise']);
  expect(outcomeOf({ plan: { entries }, mutations: [mistake] })).toMatchObject({ accepted: true, finds: [] });
});
