import { outcomeOf, type Case } from '../../fuzz/case';
import { identityOf } from '../../fuzz/find';
import { shrunk } from '../../fuzz/run/shrink';
import { part } from './finds/minimal';

test('a find is made as small as it can be: what has nothing to do with it is left out', () => {
  const wrong = part.service('web', { ports: { http: 8080 }, servicePorts: { admin: 80 }, env: { MODE: 'fast' } });
  const entries = [part.namespace('back'), part.service('idle'), wrong, part.cluster('live'), part.compose('local')];
  const one: Case = { plan: { entries }, mutations: [] };
  const [find] = outcomeOf(one).finds;
  if (find === undefined) throw new Error('nothing is found');
  const small = shrunk(one, find, { milliseconds: 30_000, tries: 300 });
  expect(identityOf(small.find)).toBe(identityOf(find));
  expect(small.one.plan.entries.map(({ key }) => key)).toEqual(expect.not.arrayContaining(['idle', 'local']));
  const web = small.one.plan.entries.find(({ key }) => key === 'web')?.props;
  expect(web).toMatchObject({ servicePorts: { admin: 80 } });
  expect(web).not.toHaveProperty('env');
});

test('a find that no smaller case shows stays what it is', () => {
  const one: Case = { plan: { entries: [part.namespace('back')] }, mutations: [] };
  const find = { judge: 'crash', title: 'of something else', words: '' } as const;
  expect(shrunk(one, find, { milliseconds: 5000, tries: 10 })).toEqual({ one, find });
});
