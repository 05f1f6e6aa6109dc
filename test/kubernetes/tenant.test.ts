import { kubernetesRules } from '../../lib/kubernetes/rules';
import { problemsOf, type KubernetesEnvironment } from '../../lib/model';
import { tenantsStayInside } from '../../proof/invariants/tenancy';
import { judge } from '../../proof/judge';
import { aService, cluster } from '../fixtures/definitions';
import { tenancy, tenant } from '../fixtures/tenant';
import { problemAt } from '../model/rules/problem-at';
import { one, set } from '../proof/promises/break';
import { clustersOf, copyOf } from '../proof/promises/kept';

const [subject] = clustersOf(tenancy);
if (subject === undefined) throw new Error('a tenant is an environment on Kubernetes');
const { objects } = subject;
const named = (kind: string) => objects.filter((o) => o.kind === kind).map(({ metadata }) => metadata.name);

describe('a tenant', () => {
  test('keeps every promise', () => {
    expect(judge(subject).flatMap(({ violations }) => violations)).toEqual([]);
  });

  test('writes nothing that is of the whole cluster, but what runs and what closes it', () => {
    expect([...new Set(objects.map(({ metadata }) => metadata.namespace))].sort()).toEqual([
      'argocd',
      'team-a',
      'team-a-data',
    ]);
    expect(named('Namespace')).toEqual([]);
    expect(named('AppProject')).toEqual([]);
    expect(named('ConfigMap')).not.toContain('argocd-cm');
    expect(objects.filter((o) => o.kind === 'NetworkPolicy' && o.metadata.name === 'default-deny')).toHaveLength(2);
  });

  test('has Applications whose names say whose they are, in the project that it was given', () => {
    expect(named('Application').sort()).toEqual(['shop-campus-root', 'shop-campus-team-a', 'shop-campus-team-a-data']);
    expect(one(objects, 'Application').spec).toMatchObject({ project: 'teams' });
  });

  test('reads secrets from a store in each namespace, as a ServiceAccount there', () => {
    expect(named('SecretStore')).toEqual(['key-vault', 'key-vault']);
    expect(one(objects, 'ExternalSecret', 'redis').spec).toMatchObject({
      secretStoreRef: { kind: 'SecretStore', name: 'key-vault' },
    });
    expect(one(objects, 'ServiceAccount', 'key-vault').metadata.namespace).toMatch(/^team-a/);
  });

  test('finds what is in a namespace that several have become', () => {
    const deployment = JSON.stringify(one(objects, 'Deployment', 'web'));
    expect(deployment).toContain('redis.team-a.svc.cluster.local');
    expect(deployment).toContain('postgres-pooler-rw.team-a-data.svc.cluster.local');
  });

  test('is noticed outside of its namespaces', () => {
    const copy = copyOf(objects);
    set(one(copy, 'Deployment', 'web'), 'metadata namespace', 'kube-system');
    set(one(copy, 'SecretStore'), 'metadata namespace', undefined);
    const words = tenantsStayInside.holds({ ...subject, objects: copy }).map((violation) => violation.words);
    expect(words).toContain('is in kube-system, which was not given');
    expect(words).toContain('SecretStore key-vault is of the whole cluster');
  });
});

describe('a tenant can not have', () => {
  const problems = (environment: KubernetesEnvironment, topology = tenancy.topology) =>
    problemsOf({ topology, environments: [environment] }, kubernetesRules);

  test.each<[what: string, more: Partial<KubernetesEnvironment>, field: string]>([
    ['an ingress controller of its own', { edge: cluster.edge }, 'edge.controller'],
    ['an issuer for the whole cluster', { certificates: cluster.certificates }, 'certificates.from'],
    ['a Prometheus that reads nodes', { monitoring: cluster.monitoring }, 'monitoring'],
    [
      'a namespace that nothing lives in',
      { cluster: { tenant: true, namespaces: { wrker: 'a' } } },
      'cluster.namespaces.wrker',
    ],
    ...['worker', 'ingress'].map((name): [string, Partial<KubernetesEnvironment>, string] => [
      `a namespace of the cluster for ${name}`,
      { cluster: { tenant: true, namespaces: { [name]: 'kube-system' } } },
      `cluster.namespaces.${name}`,
    ]),
  ])('%s', (_, more, field) => {
    expect(problems(tenant)).toEqual([]);
    expect(problems({ ...tenant, ...more }).map((problem) => problem.field)).toContain(field);
  });

  test('two things of one name in a namespace that several have become', () => {
    const service = aService({ name: 'postgres-rw' });
    const topology = { ...tenancy.topology, services: [service] };
    const namespaces = { frontend: 'team-a', worker: 'team-a', data: 'team-a' };
    expect(problems(tenant, topology)).toEqual([]);
    const { allowed } = problemAt(
      problems({ ...tenant, cluster: { tenant: true, namespaces } }, topology),
      'postgres-rw',
      'name',
    );
    expect(allowed).toContain('postgres-rw (workload in team-a)');
  });

  test('public hosts in no namespace', () => {
    const topology = { ...tenancy.topology, services: [aService({ route: '/' })] };
    const { fix } = problemAt(problems(tenant, topology), 'campus', 'cluster.namespaces.ingress');
    expect(fix).toBe("add namespaces: { ingress: '…' }, which may be one of the others");
  });

  test('the namespace of an environment whose API server it has', () => {
    const campus = { ...tenant, cluster: { tenant: true, namespaces: { frontend: 'frontend' } } } as const;
    const { host } = { host: 'campus.shop.test' };
    const found = problemsOf(
      { topology: tenancy.topology, environments: [cluster, { ...campus, host }] },
      kubernetesRules,
    );
    expect(found.map(({ allowed }) => allowed).join('\n')).toContain(
      '(Namespace) to the namespace frontend of production',
    );
  });
});
