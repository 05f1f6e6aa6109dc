import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Application } from '../../../lib/model';
import { judge, judgeTogether } from '../../../proof/judge';
import { hostile } from './hostile';
import { ROOT, subjectsIn, written } from './kept';

const APPS = join(ROOT, 'test', 'apps');
const names = readdirSync(APPS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join(APPS, entry.name)).includes('index.ts'))
  .map((entry) => entry.name);

/** The sources of applications that are there to be rendered are nowhere. */
const exists = (): boolean => true;

const broken = (application: Application) => {
  const subjects = subjectsIn(application, written(application), exists);
  expect(subjects).toHaveLength(application.environments.length);
  return [...subjects.flatMap(judge), ...judgeTogether(subjects)].flatMap(({ title, violations }) =>
    violations.map((violation) => ({ title, ...violation })),
  );
};

test('the applications are found', () => {
  expect(names).toEqual(expect.arrayContaining(['seed', 'smallest', 'django', 'shop']));
});

test.each(names)('every promise is kept by %s', (name) => {
  const application = jest.requireActual<Application>(join(APPS, name));
  expect(broken(application)).toEqual([]);
});

test.each(Object.entries(hostile))('every promise is kept by an application with %s', (_, application) => {
  expect(broken(application)).toEqual([]);
});
