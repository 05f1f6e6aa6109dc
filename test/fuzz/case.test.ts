import { caseOf, planOf } from '../../fuzz/case';
import { mutated } from '../../fuzz/mutate/mutation';
import { applicationOf } from '../../fuzz/plan/build';
import { codeOf } from '../../fuzz/plan/code';
import { markOf, type Plan } from '../../fuzz/plan/plan';

const plan: Plan = {
  entries: [
    { key: 'data', define: 'namespace', props: { name: 'data' } },
    {
      key: 'queue',
      define: 'redis',
      props: { name: 'queue', namespace: { $ref: 'data' }, port: 6379, list: [1, 2, 3] },
    },
    { key: 'web', define: 'service', props: { name: 'web', connects: [{ $ref: 'queue' }, { $value: 'undefined' }] } },
  ],
};

const propsOf = ({ entries }: Plan, key: string) => entries.find((one) => one.key === key)?.props;

test('a case of a seed is the same whenever it is made, and another one of another number', () => {
  expect(caseOf(1, 7)).toEqual(caseOf(1, 7));
  expect(caseOf(1, 7)).not.toEqual(caseOf(1, 8));
  expect(caseOf(1, 7)).not.toEqual(caseOf(2, 7));
});

test('there are cases without mistakes, and with five', () => {
  const counts = new Set(Array.from({ length: 60 }, (_, i) => caseOf(1, i).mutations.length));
  expect([...counts].sort()).toEqual([0, 1, 2, 3, 4, 5]);
});

test('a mistake is made where it says, and nowhere else', () => {
  const at = (change: object) => propsOf(mutated(plan, { kind: '', entry: 'queue', change: change as never }), 'queue');
  expect(at({ at: ['port'], set: 1.5 })).toMatchObject({ name: 'queue', port: 1.5 });
  expect(at({ at: ['list', 1], remove: true })).toMatchObject({ list: [1, 3] });
  expect(at({ at: ['port'], rename: 'prot' })).toMatchObject({ prot: 6379 });
  expect(mutated(plan, { kind: '', entry: 'queue', change: { at: ['no', 'such'], remove: true } })).toBe(plan);
});

test('a member that is called __proto__ is a member, in the props and in the code', () => {
  const change = { at: ['__proto__'], set: 'x' };
  const wrong = mutated(plan, { kind: '', entry: 'queue', change });
  expect(Object.keys(propsOf(wrong, 'queue') ?? {})).toContain('__proto__');
  expect(codeOf(wrong, '../lib')).toContain(`['__proto__']: "x"`);
});

test('what refers to something that is not there yet is given nothing', () => {
  const late = mutated(plan, { kind: '', entry: 'queue', change: { entry: 'last' } });
  const [web] = applicationOf(late).topology.services;
  expect(web?.connects.map(({ of }) => of.name)).toEqual(['undefined', 'undefined']);
});

test('a plan is written as the code that an application is', () => {
  const code = codeOf(planOf({ plan, mutations: [] }), '../lib');
  expect(code).toContain(
    "import { defineNamespace, defineRedis, defineService, as, at, resilient, topologyOf, within } from '../lib';",
  );
  expect(code).toContain('connects: [queue, undefined]');
  expect(code).toContain('topologyOf({ queue, web } as never)');
});

test('a member of an object may begin with a dollar', () => {
  expect(markOf({ '${X:-y}': 1 })).toBeUndefined();
  expect(markOf({ $ref: 'web' })).toBe('$ref');
});
