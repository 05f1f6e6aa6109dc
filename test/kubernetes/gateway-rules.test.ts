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

const edge = {
  api: 'gateway',
  controller: 'existing',
  gatewayClass: 'cilium',
  pods: { namespace: 'cilium', labels: { app: 'cilium' } },
} as const satisfies EdgeChoice;

const ports = { http: 8080, calls: 9000 };

function problems(route: RouteProps | RouteProps[], environment: Partial<KubernetesEnvironment> = {}): Problem[] {
  const routes = Array.isArray(route) ? route : [route];
  const topology = topologyWith([aService({ ports, route: routes, drainSeconds: 600 })]);
  return problemsOf({ topology, environments: [{ ...production, edge, ...environment }] }, kubernetesRules);
}

describe('a route of a Gateway', () => {
  test.each<[keyof RouteProps, RouteProps]>([
    ['maxBodyMiB', { maxBodyMiB: 10 }],
    ['rateLimit', { rateLimit: { requestsPerSecond: 1 } }],
    ['allow', { allow: ['10.0.0.0/8'] }],
    ['timeoutSeconds', { webSocket: true, timeoutSeconds: 600 }],
    ['timeoutSeconds', { streaming: true, timeoutSeconds: 600 }],
    ['timeoutSeconds', { grpc: true, port: 'calls', timeoutSeconds: 600 }],
  ])('can’t say %s of %j, and is told so by name', (option, route) => {
    expect(problemAt(problems(route), 'web', `route.${option}`).allowed).toContain('Gateway API');
    expect(problems(route, { edge: { ...f5 } })).toEqual([]);
  });

  test('says all else', () => {
    const route = { prefix: '/a', stripPrefix: true, timeoutSeconds: 300, headers: { 'X-Test': 'a, b: c' } };
    expect(problems([route, { prefix: '/b', webSocket: true }, { prefix: '/c', streaming: true }])).toEqual([]);
  });

  test('has no more headers than the API takes', () => {
    const headers = Object.fromEntries(Array.from({ length: 17 }, (_, i) => [`X-Header-${i}`, 'x']));
    expect(problemAt(problems({ headers }), 'web', 'route.headers').given).toBe(17);
  });

  test('is gRPC on a host of its own', () => {
    const calls = { grpc: true, port: 'calls', prefix: '/shop.Cart' };
    const hosts = { calls: 'calls.example.org' };
    expect(problemAt(problems([{}, calls]), 'web', 'route[1].hosts').allowed).toContain('a host for gRPC alone');
    expect(problems([{}, { ...calls, hosts: ['calls'] }], { hosts })).toEqual([]);
  });
});

const f5 = { controller: 'f5-nginx', loadBalancer: { addresses: ['10.0.0.0/28'] } } as const satisfies EdgeChoice;

describe('an edge of the Gateway API', () => {
  test('runs in no namespace of the application', () => {
    const pods = { ...edge.pods, namespace: 'frontend' };
    problemAt(problems({}, { edge: { ...edge, pods } }), 'production', 'edge.pods.namespace');
  });

  test('that the engine installs is no tenant’s', () => {
    const chosen = { api: 'gateway', controller: 'envoy-gateway', loadBalancer: f5.loadBalancer } as const;
    const cluster = { tenant: true, namespaces: { ingress: 'mine' } } as const;
    expect(problemAt(problems({}, { edge: chosen, cluster }), 'production', 'edge.controller').given).toBe(
      'envoy-gateway',
    );
  });

  test('that is there is said of the edge, not of the add-ons', () => {
    const chosen = { api: 'gateway', controller: 'envoy-gateway', loadBalancer: f5.loadBalancer } as const;
    const found = problems({}, { edge: chosen, addons: { provided: ['envoy-gateway'] } });
    expect(problemAt(found, 'production', 'addons.provided').fix).toContain("controller: 'existing'");
  });

  test('is named with an implementation that speaks it', () => {
    const chosen = { ...f5, api: 'gateway' } as unknown as EdgeChoice;
    expect(problems({}, { edge: chosen })).toMatchObject([{ field: 'edge.api', given: 'gateway', allowed: 'ingress' }]);
  });

  test('may be part of a mesh', () => {
    expect(problems({}, { mesh: { kind: 'istio' } })).toEqual([]);
  });
});
