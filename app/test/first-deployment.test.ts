import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const pageOf = (path: string) => readFileSync(join(__dirname, '..', '..', path), 'utf8');

test.each(['README.md', 'docs/first-deployment.md'])('%s applies nothing but files that are there', (path) => {
  const files = [...pageOf(path).matchAll(/ -f (\S+)/g)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(pageOf(file)).not.toBe('');
});
