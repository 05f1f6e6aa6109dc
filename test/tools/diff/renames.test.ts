import { report } from '../../../tools/diff/report';
import { files, system, type System, type Tree } from './cases';

const container = (name: string, image: string, port: number) => ({
  name,
  image,
  ports: [{ name: 'http', containerPort: port }],
});
const deployment = (name: string, container_: object, namespace = 'backend'): object => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name, namespace },
  spec: {
    replicas: 2,
    selector: { matchLabels: { app: name } },
    template: { metadata: { labels: { app: name } }, spec: { containers: [container_] } },
  },
});
const service = (name: string): object => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, namespace: 'backend' },
  spec: { selector: { app: name } },
});

/** How each thing is told when `before` stands in the place of which `after` comes. */
function told(before: Record<string, object>, after: Record<string, object>): string[] {
  const side = (more: Record<string, object>) => {
    const one: System = system();
    return files({ ...one, production: { ...one.production, ...(more as Record<string, Tree>) } });
  };
  return report(side(before), side(after)).changes.map(({ how, object }) => `${how} ${object.kind} ${object.name}`);
}

test('what says the same under another name is renamed, with what belongs to it', () => {
  expect(
    told(
      { a: deployment('old', container('old', 'app:1', 80)), b: service('old') },
      { a: deployment('new', container('new', 'app:1', 80)), b: service('new') },
    ),
  ).toEqual(['renamed Deployment new', 'renamed Service new']);
});

test('what says something else is another thing', () => {
  expect(
    told(
      { a: deployment('old', container('old', 'app:1', 80)) },
      {
        a: deployment('new', {
          ...container('new', 'other:7', 9000),
          args: ['serve'],
          env: [{ name: 'A', value: '1' }],
        }),
      },
    ),
  ).toEqual(['added Deployment new', 'removed Deployment old']);
});

test('of two that are alike, that which is more so is the one', () => {
  const one = (name: string, image: string) => deployment(name, container(name, image, 80));
  expect(told({ a: one('old', 'app:1') }, { a: one('near', 'app:2'), b: one('same', 'app:1') })).toEqual([
    'added Deployment near',
    'renamed Deployment same',
  ]);
});

test('a name that is a word by chance is no field that differs', () => {
  const of = (name: string) => deployment(name, { ...container(name, 'app:1', 80), args: ['--mode', 'old'] });
  const { changes } = report(
    files({ ...system(), production: { ...system().production, ...{ a: of('old') as Tree } } }),
    files({ ...system(), production: { ...system().production, ...{ a: of('new') as Tree } } }),
  );
  expect(changes.map(({ how, fields }) => [how, fields])).toEqual([['renamed', []]]);
});
