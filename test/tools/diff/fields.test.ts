import { changedFields } from '../../../tools/diff/fields';
import { formatChange, formatPath } from '../../../tools/diff/format';
import { quantity } from '../../../tools/diff/quantity';

const told = (before: unknown, after: unknown) =>
  changedFields(before, after).map((field) => `${formatPath(field.path)}: ${formatChange(field)}`);

describe('Changed fields', () => {
  test('entries of a list are matched by name, wherever they are', () => {
    const before = {
      containers: [
        { name: 'a', image: 'a:1' },
        { name: 'b', image: 'b:1' },
      ],
    };
    const after = { containers: [{ name: 'new' }, { name: 'b', image: 'b:2' }, { name: 'a', image: 'a:1' }] };
    expect(told(before, after)).toEqual(['containers[b].image: b:1 → b:2', 'containers[new]: (none) → {"name":"new"}']);
  });

  test('the same entries in another order are a change of the list', () => {
    const [a, b] = [
      { name: 'A', value: '1' },
      { name: 'B', value: '$(A)' },
    ];
    expect(told({ env: [a, b] }, { env: [b, a] })).toEqual(['env: ["A","B"] → ["B","A"]']);
  });

  test('entries without names are matched when they are equal, then by what they share, and are called after that', () => {
    const rule = (port: number) => ({ ports: [{ port }] });
    expect(told({ ingress: [rule(1), rule(2)] }, { ingress: [rule(3), rule(1), rule(2)] })).toEqual([
      'ingress[3]: (none) → {"ports":[{"port":3}]}',
    ]);
    expect(told({ ingress: [rule(1), rule(2)] }, { ingress: [rule(2)] })).toEqual([
      'ingress[1]: {"ports":[{"port":1}]} → (none)',
    ]);
    const from = (name: string, port: number) => ({ from: [{ app: name, tier: 'back' }], ports: [{ port }] });
    expect(told({ ingress: [from('a', 1), from('b', 2)] }, { ingress: [from('b', 3), from('a', 1)] })).toEqual([
      'ingress[b back].ports[2]: {"port":2} → (none)',
      'ingress[b back].ports[3]: (none) → {"port":3}',
    ]);
  });

  test('keys with dots stand in quotes, lists of plain values are told whole', () => {
    expect(told({ labels: { 'a.b/c': 'x' }, args: ['-v'] }, { labels: { 'a.b/c': 'y' }, args: ['-v', '-x'] })).toEqual([
      'args: ["-v"] → ["-v","-x"]',
      'labels."a.b/c": x → y',
    ]);
  });

  test('a text with lines is told by its first new line', () => {
    expect(told({ conf: 'a\nb\nc\n' }, { conf: 'a\nB\nc\nd\n' })).toEqual([
      'conf: text with 2 new and 1 gone lines: B',
    ]);
  });

  test('numbers and texts that look alike are different, as they are for Kubernetes', () => {
    expect(told({ port: 80 }, { port: '80' })).toHaveLength(1);
  });
});

describe('Quantities', () => {
  test.each([
    ['1Gi', 2 ** 30],
    ['1G', 1e9],
    ['500m', 0.5],
    ['1e3', 1000],
    ['0.5Ti', 2 ** 39],
    [10, 10],
  ])('%s is %d', (text, value) => expect(quantity(text)).toBe(value));

  test.each(['', 'Gi', '1GiB', 'big', undefined])('%p is none', (text) => expect(quantity(text)).toBeUndefined());
});
