import { areas } from '.';
import { kindText } from '../../../../tools/diff/effect-kinds';
import { reasonCodes } from '../../../../tools/diff/reasons';
import { arrowsSaid, effectsSaid, reportOf, wordsSaid } from './said';

const rows = Object.values(areas).flat();

describe.each(Object.entries(areas))('of %s', (_, ofArea) => {
  test.each(ofArea.map((row) => [row.title, row] as const))(
    '%s does what is documented, and nothing else',
    (__, row) => {
      const found = reportOf(row);
      expect(effectsSaid(found)).toEqual(row.effects);
      expect(arrowsSaid(found)).toEqual(row.arrows ?? []);
      expect(wordsSaid(found)).toEqual(expect.arrayContaining([...(row.says ?? [])]));
      expect(found.destructive).toBe(row.effects.some(([, kind]) => kindText[kind].isDestructive === true));
    },
  );
});

/** Told of things that no single change of that application brings: `left-behind.test.ts` and `noise.test.ts` have them. */
const elsewhere = [
  ...['Argo CD stays', 'folder stays'],
  ...['read while it runs', 'read at the start', 'read by later runs'],
];

test('every reason is given for one of these changes', () => {
  const given = rows.flatMap(({ effects }) => effects.map(([, , code]) => code));
  expect(reasonCodes.filter((code) => !given.includes(code) && !elsewhere.includes(code))).toEqual([]);
});

test('there are more than a hundred changes, each with a title of its own and a page that says so', () => {
  expect(rows.length).toBeGreaterThan(100);
  expect(new Set(rows.map(({ title }) => title)).size).toBe(rows.length);
  expect(rows.filter(({ documented }) => !/^https:\/\/|^docs\/[\w/-]+\.md$/.test(documented))).toEqual([]);
});
