import type { EdgeChoice, KubernetesEnvironment } from '../../lib/model';
import { applicationsOf } from '../../proof/invariants/gitops/applications';
import { specOf } from '../../proof/invariants/workload';
import * as seed from '../apps/seed';
import { one } from '../proof/promises/break';
import { brokenPromises, clusterOf, namesOf, writtenOf } from './broken-promises';

const base = clusterOf(seed);
const addresses = ['203.0.113.0/28'];
const pods = { namespace: 'traefik', labels: { 'app.kubernetes.io/name': 'traefik' } };
const plain = { controller: 'existing', flavour: 'plain', ingressClass: 'traefik', pods } as const;
const f5 = { ...plain, flavour: 'f5-nginx', ingressClass: 'shared', pods: { ...pods, namespace: 'nginx' } } as const;
const TLS = 'traefik.ingress.kubernetes.io/router.tls';

const withEdge = (edge: EdgeChoice): KubernetesEnvironment => ({ ...base, edge });

test.each<[string, EdgeChoice]>([
  [
    'a load balancer without the PROXY protocol',
    { controller: 'f5-nginx', loadBalancer: { addresses, proxyProtocol: false } },
  ],
  ['ports of nodes', { controller: 'f5-nginx', loadBalancer: { addresses, type: 'NodePort' } }],
  ['annotations', { controller: 'f5-nginx', loadBalancer: { addresses, annotations: { 'cloud/internal': 'true' } } }],
  ['a controller of any make that exists', plain],
  ['annotations of every Ingress', { ...plain, annotations: { [TLS]: 'true', 'nginx.org/hsts': 'True' } }],
  ['F5’s controller that exists', f5],
  ['F5’s controller that exists, with annotations', { ...f5, annotations: { 'nginx.org/hsts': 'True' } }],
])('an edge with %s keeps every promise', (_, edge) => {
  expect(brokenPromises(withEdge(edge))).toEqual([]);
});

describe('a controller of the engine', () => {
  const valuesOf = (edge: EdgeChoice) => {
    const [controller] = applicationsOf(writtenOf(withEdge(edge))).filter(
      ({ spec }) => spec.source.chart === 'nginx-ingress',
    );
    return (controller?.spec.source as { helm?: { valuesObject?: { controller?: unknown } } }).helm?.valuesObject
      ?.controller;
  };

  test('takes the word of its load balancer for the address of a client, by the PROXY protocol', () => {
    expect(valuesOf({ controller: 'f5-nginx', loadBalancer: { addresses } })).toMatchObject({
      service: { type: 'LoadBalancer', externalTrafficPolicy: 'Local' },
      config: { entries: { 'proxy-protocol': 'True', 'set-real-ip-from': '203.0.113.0/28' } },
    });
  });

  test('takes nobody’s word without, and keeps the address that comes', () => {
    const values = valuesOf({ controller: 'f5-nginx', loadBalancer: { addresses, proxyProtocol: false } });
    expect(values).toMatchObject({ service: { externalTrafficPolicy: 'Local' } });
    expect(JSON.stringify(values)).not.toMatch(/proxy-protocol|real-ip/);
  });

  test('has what a cloud is told in the annotations and the type of its Service', () => {
    const loadBalancer = { addresses, type: 'NodePort', annotations: { 'cloud/internal': 'true' } } as const;
    expect(valuesOf({ controller: 'f5-nginx', loadBalancer })).toMatchObject({
      service: { type: 'NodePort', annotations: { 'cloud/internal': 'true' } },
    });
  });
});

describe('a controller of any make that exists', () => {
  const { objects } = writtenOf(withEdge({ ...plain, annotations: { [TLS]: 'true' } }));
  const names = namesOf(objects);

  test('brings no add-on, no namespace and nothing of F5’s', () => {
    expect(names.filter((name) => /ingress-controller|ingress\//.test(name))).toEqual([]);
    expect(JSON.stringify(objects)).not.toMatch(/nginx\.org/);
  });

  test('has one Ingress a route, with its certificate beside it', () => {
    expect(one(objects, 'Ingress', 'backend').metadata).toMatchObject({
      namespace: 'backend',
      annotations: { [TLS]: 'true' },
    });
    expect(specOf(one(objects, 'Ingress', 'backend'))).toEqual({
      ingressClassName: 'traefik',
      tls: [{ hosts: ['app.example.org'], secretName: 'tls' }],
      rules: [
        {
          host: 'app.example.org',
          http: {
            paths: [
              { path: '/api', pathType: 'Prefix', backend: { service: { name: 'backend', port: { name: 'http' } } } },
            ],
          },
        },
      ],
    });
    expect(names.filter((name) => name.startsWith('Certificate'))).toEqual([
      'Certificate backend/app',
      'Certificate frontend/app',
    ]);
  });

  test('is let in to what is routed to, and to what answers the certificate authority beside each certificate', () => {
    const from = [
      {
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'traefik' } },
        podSelector: { matchLabels: pods.labels },
      },
    ];
    for (const [name, namespace, port] of [
      ['backend', 'backend', 8000],
      ['acme-solver', 'backend', 8089],
      ['acme-solver', 'frontend', 8089],
    ] as const) {
      expect(specOf<{ ingress: object[] }>(one(objects, 'NetworkPolicy', name, namespace)).ingress).toContainEqual({
        from,
        ports: [{ port, protocol: 'TCP' }],
      });
    }
  });

  test('is what the certificate authority’s challenges are answered through', () => {
    const { acme } = specOf<{ acme: { solvers: object[] } }>(one(objects, 'ClusterIssuer'));
    expect(acme.solvers).toEqual([{ http01: { ingress: { ingressClassName: 'traefik', serviceType: 'ClusterIP' } } }]);
  });
});

describe('F5’s controller that exists', () => {
  const { objects } = writtenOf(withEdge(f5));
  const names = namesOf(objects);

  test('has hosts and paths as the engine’s own, and is not installed', () => {
    expect(names).toEqual(expect.arrayContaining(['Ingress ingress/app', 'Certificate ingress/app']));
    expect(names).not.toContain('Application argocd/ingress-controller');
    expect(names).not.toContain('NetworkPolicy ingress/nginx-ingress');
  });
});
