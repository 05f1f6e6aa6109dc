import { differencesOf } from '../../explorer/page/difference';
import { hashOf, viewOf, type View } from '../../explorer/page/view';

const fact = (name: string, value: string, section = 'needs') => ({ section, name, value });

describe('What differs between two environments', () => {
  test('is said by definition and by what of it, and what is the same is left out', () => {
    const here = { api: [fact('CPU', '100m'), fact('memory', '64 MiB')], same: [fact('CPU', '1')] };
    const there = { api: [fact('CPU', '200m'), fact('memory', '64 MiB')], same: [fact('CPU', '1')] };
    expect(differencesOf(here, there)).toEqual([
      { name: 'api', rows: [{ section: 'needs', name: 'CPU', here: '100m', there: '200m' }] },
    ]);
  });

  test('is what one of them alone has', () => {
    const here = { a: [fact('CPU', '1')], gone: [], b: [fact('x', '1', 'routes')] };
    const there = { c: [fact('CPU', '1')], gone: [], b: [] };
    expect(differencesOf(here, there)).toEqual([
      { name: 'a', only: 'here', rows: [] },
      { name: 'b', only: 'here', rows: [] },
      { name: 'c', only: 'there', rows: [] },
    ]);
  });

  test('several values of one name are compared together', () => {
    const two = [fact('/', 'https://a', 'is public at'), fact('/', 'https://b', 'is public at')];
    expect(differencesOf({ api: two }, { api: two.slice(0, 1) })).toEqual([
      {
        name: 'api',
        rows: [{ section: 'is public at', name: '/', here: 'https://a, https://b', there: 'https://a' }],
      },
    ]);
  });
});

test.each<View>([
  { kind: 'numbers' },
  { kind: 'part', id: 'backend/backend' },
  { kind: 'pair' },
  { kind: 'pair', to: 'a/b' },
  { kind: 'pair', from: 'a b', to: 'the API server' },
  { kind: 'compare', with: 'staging' },
])('an address leads back to what is looked at: %j', (view) => {
  expect(viewOf(hashOf(view))).toEqual(view);
});
