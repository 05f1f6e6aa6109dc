import type { EdgeChoice, KubernetesEnvironment } from '../../lib/model';
import { specOf } from '../../proof/invariants/workload';
import * as seed from '../apps/seed';
import { one } from '../proof/promises/break';
import { brokenPromises, clusterOf, namesOf, writtenOf } from './broken-promises';

const base = clusterOf(seed);
const addresses = ['203.0.113.0/28'];
const envoy = { api: 'gateway', controller: 'envoy-gateway', loadBalancer: { addresses } } as const;
const existing = {
  api: 'gateway',
  controller: 'existing',
  gatewayClass: 'cilium',
  pods: { namespace: 'cilium', labels: { 'app.kubernetes.io/name': 'cilium' } },
} as const satisfies EdgeChoice;

const withEdge = (edge: EdgeChoice, more: Partial<KubernetesEnvironment> = {}): KubernetesEnvironment => ({
  ...base,
  edge,
  ...more,
});

test.each<[string, EdgeChoice]>([
  ['Envoy Gateway', envoy],
  ['Envoy Gateway without the PROXY protocol', { ...envoy, loadBalancer: { addresses, proxyProtocol: false } }],
  ['Envoy Gateway at ports of nodes', { ...envoy, loadBalancer: { addresses, type: 'NodePort' } }],
  ['a Gateway of a class that exists', existing],
  ['a Gateway with annotations', { ...existing, annotations: { 'networking.example.org/name': 'x' } }],
])('an edge with %s keeps every promise', (_, edge) => {
  expect(brokenPromises(withEdge(edge))).toEqual([]);
});

test.each<[string, EdgeChoice]>([
  ['Envoy Gateway', { ...envoy, loadBalancer: { addresses, proxyProtocol: false } }],
  ['a Gateway of a class that exists', existing],
])('a mesh with %s keeps every promise', (_, edge) => {
  expect(brokenPromises(withEdge(edge, { mesh: { kind: 'istio' } }))).toEqual([]);
});

describe('a Gateway of the engine', () => {
  const { objects } = writtenOf(withEdge(envoy));
  const names = namesOf(objects);

  test('takes the place of every Ingress, and of what serves them', () => {
    expect(names.filter((name) => /^Ingress |ingress-controller|nginx/.test(name))).toEqual([]);
    expect(names).toEqual(
      expect.arrayContaining([
        'Application argocd/envoy-gateway',
        'GatewayClass envoy',
        'Gateway ingress/app',
        'Certificate ingress/app',
        'HTTPRoute backend/backend',
      ]),
    );
  });

  test('has a route beside its Service, on the listener of its host', () => {
    expect(specOf(one(objects, 'HTTPRoute', 'backend'))).toMatchObject({
      hostnames: ['app.example.org'],
      parentRefs: [{ kind: 'Gateway', namespace: 'ingress', name: 'app', sectionName: 'https' }],
      rules: [
        {
          matches: [{ path: { type: 'PathPrefix', value: '/api' } }],
          backendRefs: [{ kind: 'Service', name: 'backend', port: 8000 }],
          timeouts: { request: '60s' },
        },
      ],
    });
  });
});
