import { kubernetesRules } from '../../../lib/kubernetes/rules';
import { problemsOf, type EdgeChoice, type KubernetesEnvironment, type Service } from '../../../lib/model';
import type { KubernetesObject } from '../../../proof/objects';
import * as django from '../../apps/django';
import { web } from '../../apps/django/namespaces';
import { topology } from '../../apps/seed';
import { production } from '../../apps/seed/environments';
import { rendered } from '../../isolation/subject';
import { problemAt } from '../../model/rules/problem-at';

const mesh = { kind: 'istio' } as const;
const objectsWith = (more: Partial<KubernetesEnvironment>) => rendered(topology, { ...production, mesh, ...more });
const specOf = (objects: readonly KubernetesObject[], kind: string, name: string): object =>
  objects.find((object) => object.kind === kind && object.metadata.name === name)?.spec ?? {};
const accountOf = (objects: readonly KubernetesObject[], job: string) =>
  (specOf(objects, 'Job', job) as { template: { spec: { serviceAccountName: string } } }).template.spec
    .serviceAccountName;

const traefik = {
  controller: 'existing',
  flavour: 'f5-nginx',
  ingressClass: 'traefik',
  pods: { namespace: 'traefik', labels: { app: 'traefik' } },
} as const satisfies EdgeChoice;

describe('the mesh of an environment', () => {
  test('has migrations be somebody else than their service, and without it they are the same', () => {
    expect(accountOf(objectsWith({}), 'backend-migrations')).toBe('backend-migrations');
    expect(accountOf(rendered(topology), 'backend-migrations')).toBe('backend');
  });

  test('leaves nothing behind where there is none', () => {
    const istio = rendered(topology).filter((object) => JSON.stringify(object).includes('istio'));
    expect(istio).toEqual([]);
  });

  test('lets in an ingress controller of somebody else’s in plain text, or under any account of its namespace', () => {
    const objects = objectsWith({ edge: traefik });
    expect(specOf(objects, 'AuthorizationPolicy', 'docs')).toMatchObject({
      rules: [
        {
          from: [{ source: { notPrincipals: ['*'] } }, { source: { namespaces: ['traefik'] } }],
          to: [{ operation: { ports: [expect.any(String)] } }],
        },
      ],
    });
    expect(specOf(objects, 'PeerAuthentication', 'docs')).toMatchObject({ mtls: { mode: 'STRICT' } });
  });

  test('does not count on the account of an operator that somebody else runs', () => {
    const objects = objectsWith({ addons: { provided: ['cloudnative-pg'] } });
    const { rules } = specOf(objects, 'AuthorizationPolicy', 'postgres') as { rules: { from: object[] }[] };
    expect(rules.flatMap(({ from }) => from)).toContainEqual({ source: { namespaces: ['cnpg-system'] } });
    expect(specOf(objects, 'PeerAuthentication', 'postgres')).toMatchObject({
      portLevelMtls: { '5432': { mode: 'PERMISSIVE' }, '8000': { mode: 'PERMISSIVE' } },
    });
  });

  test('is refused to a tenant, who labels no namespace', () => {
    const tenant = { ...production, mesh, cluster: { tenant: true } } satisfies KubernetesEnvironment;
    const problems = problemsOf({ topology, environments: [tenant] }, kubernetesRules);
    expect(problemAt(problems, 'production', 'mesh').allowed).toContain('a tenant labels no namespace');
  });

  test('lets clients of what is behind a waypoint in there, and the waypoint alone to its pods, in one moment', () => {
    const objects = rendered(django.topology, django.meshed);
    const wave = (kind: string, name: string) =>
      objects.find((object) => object.kind === kind && object.metadata.name === name)?.metadata.annotations?.[
        'argocd.argoproj.io/sync-wave'
      ];
    expect(wave('AuthorizationPolicy', 'thumbnails')).toBe(wave('Service', 'thumbnails'));
    expect(Number(wave('Gateway', 'waypoint'))).toBeLessThan(Number(wave('Service', 'thumbnails')));
    expect(specOf(objects, 'AuthorizationPolicy', 'thumbnails-waypoint')).toMatchObject({
      targetRefs: [{ kind: 'Service', name: 'thumbnails' }],
    });
  });

  test('has no waypoint where no connection says anything of its requests, and none without a mesh', () => {
    const gateways = (objects: readonly KubernetesObject[]) => objects.filter(({ kind }) => kind === 'Gateway');
    expect(gateways(objectsWith({}))).toEqual([]);
    const { mesh: _, ...unmeshed } = django.meshed;
    const without = rendered(django.topology, unmeshed);
    expect(gateways(without)).toEqual([]);
    expect(JSON.stringify(without)).not.toContain('istio');
  });

  test('keeps the name of a waypoint to itself', () => {
    const thumbnails = { ...django.topology.services.find(({ name }) => name === 'beat'), name: 'waypoint' } as Service;
    const services = [...django.topology.services, { ...thumbnails, namespace: web }];
    const problems = problemsOf(
      { topology: { ...django.topology, services }, environments: [django.meshed] },
      kubernetesRules,
    );
    expect(problemAt(problems, 'waypoint', 'name').allowed).toContain('what reads HTTP before services there');
  });

  test('keeps the names of what holds for whole namespaces to itself', () => {
    const problems = problemsOf({ topology, environments: [{ ...production, mesh }] }, kubernetesRules);
    expect(problems).toEqual([]);
  });
});
