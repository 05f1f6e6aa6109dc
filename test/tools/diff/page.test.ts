import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { effectKinds, kindText } from '../../../tools/diff/effect-kinds';
import { ROOT } from '../../apps/files';

test('the page about changes has every kind of effect, with what it means and whether it ends with 2', () => {
  const page = readFileSync(join(ROOT, 'docs/guide/changes.md'), 'utf8');
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()));
  expect(rows.map(([, kind, means, ends]) => [kind, means, ends])).toEqual(
    effectKinds.map((kind) => [kind, kindText[kind].means, kindText[kind].isDestructive === true ? 'yes' : '']),
  );
});
