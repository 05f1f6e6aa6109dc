import { renderKubernetes } from '../../../lib/kubernetes';
import { defineNamespace, resolve, topologyOf, type Service } from '../../../lib/model';
import { parseObjects, type KubernetesObject } from '../../../proof/objects';
import { aService, broker, cluster, database } from '../../fixtures/definitions';
import { manifests } from '../../fixtures/manifests';

/** Everything that is written for these services and what they connect to. */
function objectsWith(...services: readonly Service[]): (KubernetesObject & { readonly folder: string })[] {
  const backing = services.flatMap(({ connects }) => connects.map(({ of }) => of));
  const topology = topologyOf(Object.fromEntries([...services, ...backing].map((d) => [d.name, d])));
  return manifests(renderKubernetes(resolve(topology, cluster), 'dist/production').files).flatMap(({ path, text }) =>
    parseObjects(text, path).map((object) => ({ ...object, folder: path.split('/')[1] ?? '' })),
  );
}
const folders = (...services: readonly Service[]) => [...new Set(objectsWith(...services).map(({ folder }) => folder))];
const applications = (...services: readonly Service[]) =>
  objectsWith(...services)
    .filter(({ kind }) => kind === 'Application')
    .map(({ metadata }) => metadata.name);

describe('a namespace is written', () => {
  test('if something lives in it, and that of monitoring', () => {
    expect(folders(aService()).sort()).toEqual(['argocd', 'frontend', 'monitoring', 'platform']);
  });

  test('that holds a backing service alone', () => {
    expect(folders(aService({ connects: [broker] }))).toContain('worker');
  });

  test('of the public host, with its controller, only if there is a route', () => {
    expect(folders(aService({ route: '/' }))).toContain('ingress');
    expect(applications(aService({ route: '/' }))).toEqual(expect.arrayContaining(['ingress', 'ingress-controller']));
    expect(applications(aService()).filter((name) => name.startsWith('ingress'))).toEqual([]);
  });
});

test('what keeps databases and certificates is installed only if there are some, and the other add-ons always', () => {
  const always = ['external-secrets', 'prometheus-operator', 'metrics-server'];
  const operators = ['cert-manager', 'cloudnative-pg', 'barman-cloud'];
  const without = applications(aService());
  expect(without).toEqual(expect.arrayContaining(always));
  expect(without.filter((name) => operators.includes(name))).toEqual([]);
  expect(applications(aService({ connects: [database.readOnly] }))).toEqual(expect.arrayContaining(operators));
  expect(applications(aService({ route: '/' }))).toContain('cert-manager');
});

describe('a namespace', () => {
  const of = (props: Parameters<typeof defineNamespace>[0], kind: string) =>
    objectsWith(aService({ namespace: defineNamespace(props) })).filter(
      (object) => object.kind === kind && object.metadata.name === props.name,
    );

  test('admits only restricted pods, is never deleted with its Application, and lies in no namespace', () => {
    const [namespace, ...more] = of({ name: 'own' }, 'Namespace');
    expect(more).toEqual([]);
    expect(namespace?.metadata.namespace).toBeUndefined();
    expect(namespace?.metadata.annotations).toMatchObject({
      'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
    });
    for (const mode of ['enforce', 'audit', 'warn'])
      expect(namespace?.metadata.labels).toMatchObject({ [`pod-security.kubernetes.io/${mode}`]: 'restricted' });
  });

  test('has its own labels beside the engine’s, of which it can change none', () => {
    const labels = { 'team.test/owner': 'pages', 'pod-security.kubernetes.io/enforce': 'privileged' };
    expect(of({ name: 'own', labels }, 'Namespace')[0]?.metadata.labels).toMatchObject({
      'team.test/owner': 'pages',
      'pod-security.kubernetes.io/enforce': 'restricted',
    });
  });
});
