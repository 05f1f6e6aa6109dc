import type { PageArrow, PagePart } from '../../explorer/data/page-data';
import { boxAround } from '../../explorer/page/elements';
import { MOST_BESIDE, nearbyElements } from '../../explorer/page/nearby';

const part = (name: string): PagePart => ({
  id: `web/${name}`,
  name,
  kind: 'service',
  group: 'web',
  lines: [name],
  x: 0,
  y: 0,
});
const arrow = (from: string, to: string): PageArrow => ({
  from: `web/${from}`,
  to: `web/${to}`,
  label: 'http 8080',
  because: 'it says so',
  watching: false,
});
const drawn = (chosen: readonly string[], parts: readonly PagePart[], arrows: readonly PageArrow[]) =>
  nearbyElements(chosen, parts, arrows).map(({ data, position, classes = '' }) => ({
    data,
    position,
    classes: String(classes),
  }));

describe('beside what is looked at', () => {
  const parts = ['caller', 'it', 'called', 'both'].map(part);
  const arrows = [arrow('caller', 'it'), arrow('it', 'called'), arrow('both', 'it'), arrow('it', 'both')];
  const elements = drawn(['web/it'], parts, arrows);
  const at = (name: string): number => elements.find(({ data }) => data.id === `web/${name}`)?.position?.x ?? NaN;

  test('who comes to it is on the left, whom it goes to on the right, and none is drawn twice', () => {
    expect(at('caller')).toBeLessThan(at('it'));
    expect(at('called')).toBeGreaterThan(at('it'));
    expect(at('both')).toBeGreaterThan(at('it'));
    const ids = elements.map(({ data }) => data.id);
    expect(ids).toHaveLength(new Set(ids).size);
    expect(ids).toHaveLength(parts.length + arrows.length);
  });

  test('it alone stands out, and each says in which namespace it is', () => {
    expect(elements.flatMap(({ data, classes }) => (classes.includes('chosen') ? [data.id] : []))).toEqual(['web/it']);
    expect(elements[0]?.data).toMatchObject({ label: 'it\nin web' });
  });
});

test('of two, what is between them is drawn, and nobody else', () => {
  const elements = drawn(['web/a', 'web/b'], ['a', 'b', 'c'].map(part), [
    arrow('a', 'b'),
    arrow('c', 'a'),
    arrow('b', 'c'),
  ]);
  expect(elements.map(({ data }) => data.id)).toEqual(['web/a', 'web/b', 'arrow 0']);
});

test('of more than are read, the rest is a number', () => {
  const callers = Array.from({ length: MOST_BESIDE + 5 }, (_, i) => `caller-${i}`);
  const elements = drawn(
    ['web/it'],
    [part('it'), ...callers.map(part)],
    callers.map((name) => arrow(name, 'it')),
  );
  expect(elements.find(({ classes }) => classes === 'more')?.data).toMatchObject({ label: 'and 5 more' });
  expect(elements.filter(({ classes }) => classes.startsWith('part'))).toHaveLength(MOST_BESIDE + 1);
  expect(elements.filter(({ classes }) => classes.startsWith('arrow'))).toHaveLength(MOST_BESIDE);
});

test('a namespace is drawn around all that is in it', () => {
  const { data, position } = boxAround([
    { x: 0, y: 0 },
    { x: 400, y: 200 },
  ]);
  expect(data.width).toBeGreaterThan(400 + 190);
  expect(position.x).toBe(200);
  expect(position.y - data.height / 2).toBeLessThan(-32);
  expect(position.y + data.height / 2).toBeGreaterThan(232);
});
