import type { Application, Problem } from '../../lib/model';
import { withPlaces } from '../../lib/problems/with-places';
import { Tree } from './tree';

const tree = new Tree({
  'app/namespaces.ts': `import { defineNamespace } from '../lib';
export const web = defineNamespace({ name: 'web', labels: { team: '' } });
export const watch = defineNamespace({ name: 'watch' });
`,
  'app/services.ts': `import { defineJob, defineService } from '../lib';
import { web as space } from './namespaces';
import type { Nothing } from './index';
import { nobody } from './namespaces';
export const web = defineService({
  name: 'web',
  namespace: space,
  user: -1,
} as never);
export const also = nobody as never;
export const nightly = defineJob({ name: 'nightly', namespace: space, resources: {} } as never);
export { space };
export const type: Nothing = 0;
`,
  'app/environments.ts': `import { defineAddon, defineEnvironment } from '../lib';
import images from './images.json';
import { watch } from './namespaces';
export const live = defineEnvironment({
  name: 'live',
  images,
  services: { web: { env: { LOG_LEVEL: 'debug' } } },
  monitoring: { namespace: watch },
  addons: { more: [defineAddon({ name: 'operator', chart: { version: 'x' } } as never)] },
} as never);
export const nameless = defineEnvironment({ host: 1 } as never);
export const blank = defineEnvironment({ name: ' ' } as never);
`,
  'app/images.json': '{ "redis": { "tag": "latest" } }\n',
  'app/index.ts': `import { topologyOf } from '../lib';
import { blank, live, nameless } from './environments';
import * as services from './services';
export const topology = topologyOf(services as never);
export const environments = [live, nameless, blank];
export type Nothing = unknown;
`,
});
let application: Application;
beforeAll(async () => (application = await tree.load<Application>()));
afterAll(() => tree.remove());

const problem = (subject: string, field: string): Problem => ({ subject, field, given: 1, allowed: '', fix: '' });

function placeOf(subject: string, field: string): string | undefined {
  const { place } = withPlaces([problem(subject, field)], application, tree.app).at(-1) ?? {};
  return place && `${place.file.slice(tree.root.length + 1)}:${place.line}:${place.column}`;
}

test('a problem of a service, a namespace, an environment, or an add-on of an environment gets its place', () => {
  expect(placeOf('web', 'user')).toBe('app/services.ts:8:3');
  expect(placeOf('watch', 'name')).toBe('app/namespaces.ts:3:40');
  expect(placeOf('live', 'images.redis.tag')).toBe('app/images.json:1:14');
  expect(placeOf('operator', 'chart.version')).toBe('app/environments.ts:9:61');
});

test('a problem of a job, and of what an environment says of a service, gets its place', () => {
  expect(placeOf('nightly', 'resources.cpuMillis')).toBe('app/services.ts:11:71');
  expect(placeOf('live', 'services.web.env.LOG_LEVEL')).toBe('app/environments.ts:7:29');
});

test('a name that a service and a namespace share is that of the one that has the field', () => {
  expect(placeOf('web', 'labels.team')).toBe('app/namespaces.ts:2:61');
  expect(placeOf('web', 'purpose')).toBe('app/services.ts:5:20');
});

test('an environment that says neither its name nor its target gets its place, and one of a name that nobody sees', () => {
  expect(placeOf('environment without a name', 'host')).toBe('app/environments.ts:11:45');
  expect(placeOf('" "', 'name')).toBe('app/environments.ts:12:42');
});

test('what is no definition is placed where it is handed to the topology', () => {
  expect(placeOf('space', 'topology')).toBe('app/services.ts:12:10');
});

test('imports that bring nothing come first, for they are passed over in silence', () => {
  const [first, second] = withPlaces([problem('web', 'user')], application, tree.app);
  expect(first).toMatchObject({ subject: 'app/services.ts', field: "import of './namespaces'", given: 'nobody' });
  expect(second).toMatchObject({ subject: 'web' });
});

test('a place that is known stays, and what is not found goes without', () => {
  const place = { file: '/x', line: 1, column: 1, text: '' };
  expect(withPlaces([{ ...problem('web', 'user'), place }], application)[0]?.place).toBe(place);
  expect(withPlaces([problem('unknown', 'user')], application)).toEqual([problem('unknown', 'user')]);
});
