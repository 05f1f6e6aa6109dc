import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const pageOf = (path: string) => readFileSync(join(__dirname, '..', '..', path), 'utf8');

/** There only where an environment says that Argo CD is somebody else's. */
const PROVIDED = /\/ConfigMap\.argocd-cm\.yaml$/;

/** The files that a pattern of a shell finds; one that finds none stays, and is not there. */
function matching(pattern: string): string[] {
  const [start = '', end = ''] = basename(pattern).split('*');
  const found = readdirSync(join(__dirname, '..', '..', dirname(pattern))).filter(
    (name) => name.startsWith(start) && name.endsWith(end),
  );
  return found.length === 0 ? [pattern] : found.map((name) => join(dirname(pattern), name));
}

test.each(['README.md', 'docs/first-deployment.md'])('%s applies nothing but files that are there', (path) => {
  const text = pageOf(path);
  const files = [
    ...[...text.matchAll(/ -f (dist\/\S+)/g)].map(([, file = '']) => file),
    // One after the other, by a loop over the names of files.
    ...[...text.matchAll(/ in (dist\/\S+\*\S+); do/g)].flatMap(([, names = '']) => matching(names)),
    ...[...text.matchAll(/ --values (dist\/\S+)/g)].map(([, file = '']) => file),
  ].filter((file) => !PROVIDED.test(file));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(pageOf(file)).not.toBe('');
});
