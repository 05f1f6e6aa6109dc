import { changedFields } from './changed-fields';

test('what is given back as it was applied has not changed, whatever is added', () => {
  expect(changedFields({ a: [{ b: 1 }] }, { a: [{ b: 1, c: 2 }], d: 3 })).toEqual([]);
});

test('each field that comes back otherwise is named with both values', () => {
  const applied = { spec: { memory: '1024Mi', recurse: false, items: [1], same: 'x' } };
  const given = { spec: { memory: '1Gi', items: [1, 2], same: 'x' } };
  expect(changedFields(applied, given)).toEqual([
    'spec.memory: "1024Mi", given back as "1Gi"',
    'spec.recurse: false, given back as nothing',
    'spec.items: [1], given back as [1,2]',
  ]);
});
