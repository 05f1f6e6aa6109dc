import { kubernetesRules } from '../../lib/kubernetes/rules';
import {
  problemsOf,
  type EdgeChoice,
  type KubernetesEnvironment,
  type Problem,
  type RouteProps,
} from '../../lib/model';
import { aService, production, topologyWith } from '../fixtures/definitions';
import { problemAt } from '../model/rules/problem-at';

const plain = {
  controller: 'existing',
  flavour: 'plain',
  ingressClass: 'traefik',
  pods: { namespace: 'traefik', labels: { app: 'traefik' } },
} as const satisfies EdgeChoice;

function problems(environment: Partial<KubernetesEnvironment>, route: RouteProps = {}): Problem[] {
  const { edge: _, ...rest } = production;
  const topology = topologyWith([aService({ route })]);
  return problemsOf({ topology, environments: [{ ...rest, ...environment }] }, kubernetesRules);
}

describe('a topology with routes', () => {
  test('needs an edge', () => {
    expect(problemAt(problems({}), 'production', 'edge').allowed).toContain('there are routes');
    expect(problems({ edge: plain })).toEqual([]);
  });

  test.each<[keyof RouteProps, RouteProps]>([
    ['stripPrefix', { prefix: '/a', stripPrefix: true }],
    ['maxBodyMiB', { maxBodyMiB: 10 }],
    ['timeoutSeconds', { timeoutSeconds: 10 }],
    ['webSocket', { webSocket: true }],
    ['streaming', { streaming: true }],
    ['rateLimit', { rateLimit: { requestsPerSecond: 1 } }],
    ['headers', { headers: { 'X-Test': 'x' } }],
    ['allow', { allow: ['10.0.0.0/8'] }],
  ])('can’t say %s to a plain controller, and can to F5’s', (option, route) => {
    expect(problemAt(problems({ edge: plain }, route), 'web', `route.${option}`)).toMatchObject({
      given: expect.anything() as unknown,
      allowed: 'host, prefix and port: the ingress controller of production is plain',
    });
    expect(problems({ edge: { ...plain, flavour: 'f5-nginx' } }, route)).toEqual([]);
  });
});

describe('a load balancer', () => {
  const before = (loadBalancer: object) =>
    problems({ edge: { controller: 'f5-nginx', loadBalancer: { addresses: ['0.0.0.0/0'], ...loadBalancer } } });

  test('whose word is taken for the address of a client has addresses that no client has', () => {
    problemAt(before({}), 'production', 'edge.loadBalancer.addresses[0]');
    expect(before({ proxyProtocol: false })).toEqual([]);
  });
});

describe('an ingress controller that exists', () => {
  test('runs in no namespace of the application', () => {
    const pods = { ...plain.pods, namespace: 'frontend' };
    expect(problemAt(problems({ edge: { ...plain, pods } }), 'production', 'edge.pods.namespace').given).toBe(
      'frontend',
    );
  });

  test('has pods that are told apart from others', () => {
    const pods = { ...plain.pods, labels: {} };
    problemAt(problems({ edge: { ...plain, pods } }), 'production', 'edge.pods.labels');
  });

  test('is told nothing that the engine says itself', () => {
    const key = 'argocd.argoproj.io/sync-wave';
    problemAt(problems({ edge: { ...plain, annotations: { [key]: '1' } } }), 'production', `edge.annotations.${key}`);
  });

  test('is said of the edge, not of the add-ons', () => {
    const found = problems({ edge: production.edge, addons: { provided: ['ingress-controller'] } });
    expect(problemAt(found, 'production', 'addons.provided').fix).toContain("controller: 'existing'");
  });
});

test('a certificate’s Secret is nobody else’s beside the service', () => {
  const own = aService({ name: 'acme-solver', route: '/' });
  const environments = [{ ...production, edge: plain }];
  const found = problemsOf({ topology: topologyWith([own]), environments }, kubernetesRules);
  expect(JSON.stringify(found)).toContain('what answers the certificate authority');
});
