import type { Shape } from '../../lib/model/shape/shapes';
import { groupsOf } from '../../tools/reference/groups';
import type { Links } from '../../tools/reference/links';
import { rowsOf } from '../../tools/reference/rows';

const links: Links = { isMade: () => false, toShape: (name) => `to ${name}`, toMade: (kinds) => kinds.join(', ') };
const object = (properties: Readonly<Record<string, Shape>>, required: readonly string[] = []): Shape => ({
  type: 'object',
  properties,
  required,
});

describe('a table of the reference', () => {
  test('has what must be written first, else the order of the type', () => {
    const shape = object({ a: { type: 'boolean' }, b: { type: 'boolean' }, c: { type: 'boolean' } }, ['c']);
    expect(rowsOf(shape, links).map(({ property }) => property)).toEqual(['c', 'a', 'b']);
  });

  test('has no meaning and no default for a property without a docstring', () => {
    expect(rowsOf(object({ many: { ref: 'Count' } }), links)).toEqual([
      { property: 'many', holds: 'to Count', meaning: '', default: '' },
    ]);
  });

  test('takes the meaning of a property without one from the object that it holds', () => {
    expect(rowsOf(object({ quota: { ref: 'Quota' } }, ['quota']), links)).toEqual([
      { property: 'quota', holds: 'to Quota', meaning: 'What all pods of a namespace may use together.' },
    ]);
  });

  test('has a default in code if the property may hold it, and as a sentence if not', () => {
    const shape = object({
      image: { ref: 'ImageName', description: 'Its image.', default: 'the name' },
      path: { ref: 'UrlPath', description: 'Its path.', default: '/metrics' },
      copies: { ref: 'Count', description: 'How many.', default: 5 },
    });
    expect(rowsOf(shape, links).map((row) => row.default)).toEqual(['the name', "`'/metrics'`", '`5`']);
  });

  test('has the members of an object without a name under a dotted one', () => {
    const keep = object({ failed: { type: 'boolean', description: 'Those.' } }, ['failed']);
    const rows = rowsOf(object({ keep, list: { type: 'array', items: keep } }, ['keep']), links);
    expect(rows.map(({ property }) => property)).toEqual(['keep', 'keep.failed', 'list', 'list[].failed']);
  });
});

test('of a union the reference says first what all have, then what each has with its tag', () => {
  const common: Shape = { type: 'boolean', description: 'In both.' };
  const union: Shape = {
    anyOf: [
      object({ use: { const: 'a', type: 'string' }, common, own: { type: 'boolean' } }),
      object({ use: { const: 'b', type: 'string' }, common }, ['use']),
    ],
  };
  expect(groupsOf(union, links).map(({ says, rows }) => [says, rows.map(({ property }) => property)])).toEqual([
    [undefined, ['common']],
    ["With `use: 'a'`, or without it.", ['own']],
    ["With `use: 'b'`.", []],
  ]);
});
