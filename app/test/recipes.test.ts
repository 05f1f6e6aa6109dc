import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageOf, patched } from '../../test/recipes/page';

const ROOT = join(__dirname, '..', '..');
const names = readdirSync(join(ROOT, 'docs', 'recipes')).map((file) => file.replace(/\.md$/, ''));

// The recipes are carried out on an application of the tests, so that they are tried whatever stands here.
test.each(names)('the recipe %s fits the files of this application', (name) => {
  for (const { path, kind, text } of pageOf(name).changes) {
    const file = join(ROOT, path);
    expect([path, existsSync(file)]).toEqual([path, kind === 'diff']);
    if (kind === 'diff') expect(patched(readFileSync(file, 'utf8'), text)).not.toBe('');
  }
});

test('the README leads to each recipe', () => {
  const links = [...readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/\(docs\/recipes\/(.+?)\.md\)/g)];
  expect(links.map(([, name]) => name).sort()).toEqual([...names].sort());
});
