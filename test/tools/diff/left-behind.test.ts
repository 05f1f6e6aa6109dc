import { words } from '../../../tools/diff/reasons';
import { report } from '../../../tools/diff/report';

const application = (name: string, source: string, namespace: string): [string, string] => [
  `production/argocd/Application.${name}.yaml`,
  `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: ${name}, namespace: argocd }
spec: { source: { ${source} }, destination: { namespace: ${namespace} } }
`,
];

const object = (kind: string, name: string): [string, string] => [
  `production/data/${kind}.${name}.yaml`,
  `apiVersion: ${kind === 'Cluster' ? 'postgresql.cnpg.io/v1' : 'v1'}
kind: ${kind}
metadata: { name: ${name}, namespace: data }
spec: {}
`,
];

/** What is said of an Application that vanishes, beside what else was there. */
function saidOf(vanished: [string, string], ...beside: [string, string][]): string[] {
  const { changes, destructive } = report(new Map([vanished, ...beside]), new Map());
  expect(destructive).toBe(beside.length > 0);
  return changes.filter(({ object }) => object.kind === 'Application').flatMap(({ effects }) => effects.map(words));
}

describe('an Application that is no longer there', () => {
  test('leaves its namespace running, and it is said what goes for good with the command that removes it', () => {
    const data = application('data', 'path: dist/production/data', 'data');
    expect(saidOf(data, object('Cluster', 'postgres'), object('PersistentVolumeClaim', 'files'))).toEqual([
      'everything in data; kubectl delete namespace data deletes it, and with it for good: ' +
        'the database of Cluster postgres, the volume of PersistentVolumeClaim files',
    ]);
  });

  test('leaves what its chart made, and it is said how Argo CD deletes that before', () => {
    const [said] = saidOf(application('keda', 'chart: keda', 'keda'));
    expect(said).toContain('kubectl --namespace argocd patch application keda --type merge --patch');
    expect(said).toContain('resources-finalizer.argocd.argoproj.io');
  });

  test('never suggests to delete Argo CD, or a namespace of somebody else', () => {
    expect(saidOf(application('argocd', 'chart: argo-cd', 'argocd'))).toEqual(['Argo CD itself, as it is now']);
    for (const folder of ['platform', 'argocd']) {
      const namespace = folder === 'platform' ? 'external-secrets' : 'argocd';
      expect(saidOf(application('root', `path: dist/production/${folder}`, namespace))).toEqual([
        `all that dist/production/${folder} has brought`,
      ]);
    }
  });
});

test('an object without data that Argo CD leaves loses nothing', () => {
  const path = 'production/argocd/ConfigMap.argocd-cm.yaml';
  const kept = "{ argocd.argoproj.io/sync-options: 'Prune=false' }";
  const text = `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: argocd-cm, namespace: argocd, annotations: ${kept} }\n`;
  expect(report(new Map([[path, text]]), new Map()).destructive).toBe(false);
});
