import {
  allPorts,
  difference,
  formatPorts,
  intersection,
  isEverything,
  noPorts,
  parseRange,
  union,
  type Ports,
} from '../../proof/ports';

const set = (...texts: string[]): Ports =>
  union(
    ...texts.map((text) => {
      const range = parseRange(text);
      if (range === undefined) throw new Error(text);
      return [range];
    }),
  );
const all = ['1-10', '5', '8-20', '20/UDP', '*/UDP', '1-65535', '11-12/SCTP', '9-9'];

describe('Sets of ports', () => {
  test('ranges that overlap or touch melt together', () => {
    expect(formatPorts(set('1-10', '11-12', '20', '5-8', '53/UDP'))).toBe('1-12, 20, 53/UDP');
  });

  test.each(['0', '70000', '10-5', 'http', '80/ICMP', ''])('%p is no port', (text) =>
    expect(parseRange(text)).toBeUndefined(),
  );

  test('what is written is read back', () => {
    for (const text of ['443', '8000-8010', '*', '53/UDP', '*/SCTP']) expect(formatPorts(set(text))).toBe(text);
  });

  test('union, intersection and difference agree with each other on every pair', () => {
    for (const a of all.map((text) => set(text, '30'))) {
      for (const b of all.map((text) => set(text, '40/UDP'))) {
        expect(union(difference(a, b), intersection(a, b))).toEqual(a);
        expect(intersection(difference(a, b), b)).toEqual(noPorts);
        expect(difference(union(a, b), b)).toEqual(difference(a, b));
      }
    }
  });

  test('every port of every protocol is everything, one port less is not', () => {
    expect(isEverything(union(set('*'), set('*/UDP', '*/SCTP')))).toBe(true);
    expect(isEverything(difference(allPorts, set('17/SCTP')))).toBe(false);
  });
});
