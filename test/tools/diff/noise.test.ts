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

test('a text that pods read without being replaced for it is told as one that they see as they run', () => {
  const volumes = [{ name: 'settings', configMap: { name: 'settings' } }];
  const mounted = (change: (now: System) => void): System => {
    const one = system();
    set(one.production.deployment, 'spec.template.spec.volumes', volumes);
    change(one);
    return one;
  };
  const changed = mounted(({ production }) => set(production.config, 'data', { 'app.ini': 'debug = true\n' }));
  const [change, ...others] = report(files(mounted(() => undefined)), files(changed)).changes;
  expect(others).toEqual([]);
  expect(change?.effects.map(({ reason }) => reason)).toEqual([
    { code: 'read while it runs', by: ['Deployment backend'] },
  ]);
});
