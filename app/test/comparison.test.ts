import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readObjects } from '../../proof/objects';
import { table } from '../../test/compare/table';

const ROOT = join(__dirname, '../..');

test('the page that compares says of this application what its manifests answer', () => {
  const page = readFileSync(join(ROOT, 'docs/comparison.md'), 'utf8');
  const said = page.split('\n').filter((line) => /\| (yes|no \(\d+\)|\d+ yes)( \||$)/.test(line));
  const [, , ...rows] = table([{ name: 'ours', objects: readObjects(join(ROOT, 'dist/production')) }]).split('\n');
  expect(
    said.map((line) =>
      line
        .split('|')
        .slice(1, 3)
        .map((cell) => cell.trim()),
    ),
  ).toEqual(
    rows.map((row) =>
      row
        .split('|')
        .slice(1, 3)
        .map((cell) => cell.trim()),
    ),
  );
});
