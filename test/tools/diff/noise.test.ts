import { report } from '../../../tools/diff/report';
import { formatText } from '../../../tools/diff/text';
import { at, files, set, system, type System } from './cases';

const after = (change: (now: System) => void) => {
  const now = system();
  change(now);
  return report(files(system()), files(now));
};

test.each([
  ['the order of a sync', { 'argocd.argoproj.io/sync-wave': '3' }],
  ['the arrows that a policy is for', { 'arrow/egress.0': 'a → b on 80', 'arrow/egress.1': 'a → c on 80' }],
  ['a hash of configuration', { 'checksum/config': 'bbbb' }],
])('%s in annotations is no change of its own', (_, annotations) => {
  const { changes, markersOnly } = after(({ production }) => {
    set(production.backendPolicy, 'metadata.annotations', {});
    Object.assign(at(production.backendPolicy, 'metadata', 'annotations'), annotations);
  });
  // What comes with the first of them is the map itself.
  expect(changes.flatMap(({ fields }) => fields.map(({ path }) => path.at(-1)))).toEqual(['annotations']);
  const both = (one: object) =>
    new Map([
      [
        'production/a.yaml',
        JSON.stringify({
          apiVersion: 'v1',
          kind: 'Service',
          metadata: { name: 'a', annotations: { of: 'us', ...one } },
        }),
      ],
    ]);
  expect(report(both({}), both(annotations)).changes).toEqual([]);
  expect([report(both({}), both(annotations)).markersOnly, markersOnly]).toEqual([1, 0]);
});

test('a rule that comes first moves no other, and no line says at which place one stands', () => {
  const rule = (port: number) => ({ ports: [{ port }] });
  const found = after(({ production }) => {
    set(production.backendPolicy, 'spec.egress', [
      rule(1),
      ...(production.backendPolicy['spec']?.['egress'] as unknown as object[]),
    ]);
  });
  const text = formatText(found, 'HEAD');
  expect(found.changes.flatMap(({ fields }) => fields)).toHaveLength(1);
  expect(text).toContain('spec.egress[1]  (none) → {"ports":[{"port":1}]}');
});

const volumes = [{ name: 'settings', configMap: { name: 'settings' } }];
const reading = (container: object, volume: readonly object[] = volumes) => ({
  volumes: volume,
  containers: [{ name: 'one', image: 'one:1', ...container }],
});

test.each([
  ['as files, as they run', 'read while it runs', reading({ volumeMounts: [{ name: 'settings', mountPath: '/etc' }] })],
  [
    'as one file, at their start',
    'read at the start',
    reading({ volumeMounts: [{ name: 'settings', mountPath: '/etc/app.ini', subPath: 'app.ini' }] }),
  ],
  [
    'as a variable, at their start',
    'read at the start',
    reading({ env: [{ name: 'INI', valueFrom: { configMapKeyRef: { name: 'settings', key: 'app.ini' } } }] }, []),
  ],
  [
    'as variables, at their start',
    'read at the start',
    reading({ envFrom: [{ configMapRef: { name: 'settings' } }] }, []),
  ],
])('a text that pods are not replaced for is read %s', (_, code, spec) => {
  expect(readersOf((one) => set(one.production.deployment, 'spec.template.spec', spec))).toEqual([
    { code, by: ['Deployment backend'] },
  ]);
});

test('a text is read by the next run of what runs on a schedule', () => {
  const nightly = {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { name: 'nightly', namespace: 'backend' },
    spec: { jobTemplate: { spec: { template: { spec: reading({}) } } } },
  };
  expect(readersOf((one) => void Object.assign(one.production, { nightly }))).toEqual([
    { code: 'read by later runs', by: ['CronJob nightly'] },
  ]);
});

/** Who is told to read a text that changes, of a system that is otherwise as it was. */
function readersOf(change: (now: System) => void) {
  const one = (text?: string): System => {
    const made = system();
    change(made);
    if (text !== undefined) set(made.production.config, 'data', { 'app.ini': text });
    return made;
  };
  const [found, ...others] = report(files(one()), files(one('debug = true\n'))).changes;
  expect(others).toEqual([]);
  return found?.effects.map(({ reason }) => reason);
}
