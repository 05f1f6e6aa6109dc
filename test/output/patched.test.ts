import { patched } from '../../lib/output/patched';

describe('a patch', () => {
  test('is merged into objects at every depth, and what it does not name stays', () => {
    const before = { spec: { replicas: 2, strategy: { type: 'Recreate' } }, data: { a: 'b' } };
    expect(patched(before, { spec: { strategy: { extra: 1 } } })).toEqual({
      spec: { replicas: 2, strategy: { type: 'Recreate', extra: 1 } },
      data: { a: 'b' },
    });
  });

  test('changes nothing that it is given', () => {
    const before = { list: [{ name: 'a', x: 1 }], deep: { x: 1 } };
    const copy = structuredClone(before);
    patched(before, { list: [{ name: 'a', x: 2 }], deep: { x: null } });
    expect(before).toEqual(copy);
  });

  test('merges lists whose members have a name each, by that name, in their order', () => {
    const before = [
      { name: 'web', image: 'a' },
      { name: 'beside', image: 'b' },
    ];
    const patch = [
      { name: 'new', image: 'c' },
      { name: 'web', tty: true },
    ];
    expect(patched(before, patch)).toEqual([
      { name: 'web', image: 'a', tty: true },
      { name: 'beside', image: 'b' },
      { name: 'new', image: 'c' },
    ]);
  });

  test.each([
    ['of texts', ['a', 'b'], ['c']],
    ['of members without a name', [{ port: 1 }], [{ port: 2 }]],
    [
      'in which a name stands twice',
      [{ name: 'a', at: 1 }],
      [
        { name: 'a', at: 2 },
        { name: 'a', at: 3 },
      ],
    ],
    ['by one that is empty', [{ name: 'a' }], []],
  ])('replaces a list %s', (_, before, patch) => {
    expect(patched({ list: before }, { list: patch })).toEqual({ list: patch });
  });

  test('takes away what it gives as null, in members of lists and in what is new, too', () => {
    const before = { a: 1, list: [{ name: 'x', b: 2, c: 3 }] };
    expect(patched(before, { a: null, list: [{ name: 'x', b: null }], fresh: { d: null, e: 5 } })).toEqual({
      list: [{ name: 'x', c: 3 }],
      fresh: { e: 5 },
    });
  });

  test('puts an object in the place of a text, and a text in the place of an object', () => {
    expect(patched({ a: 'x', b: { c: 1 } }, { a: { d: 1 }, b: 'y' })).toEqual({ a: { d: 1 }, b: 'y' });
  });

  test('passes over what is undefined', () => {
    expect(patched({ a: 1 }, { a: undefined })).toEqual({ a: 1 });
  });

  test('knows no prototype', () => {
    const result = patched({}, JSON.parse('{ "__proto__": { "polluted": true } }')) as object;
    expect(Object.keys(result)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
