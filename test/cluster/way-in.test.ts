import type { EdgeChoice } from '../../lib/model';
import type { KubernetesObject } from '../../proof/objects';
import * as seed from '../apps/seed';
import { clusterOf, writtenOf } from '../capabilities/broken-promises';
import { wayInOf } from './way-in';

const loadBalancer = { addresses: ['203.0.113.0/28'] };
const edges: readonly (readonly [string, EdgeChoice])[] = [
  ['Ingresses', { controller: 'f5-nginx', loadBalancer }],
  ['a Gateway', { api: 'gateway', controller: 'envoy-gateway', loadBalancer }],
];

/** What the edge makes for users to come to, where its certificates are. */
const service: KubernetesObject = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'edge', namespace: 'ingress' },
  spec: { clusterIP: '10.96.0.7', ports: [{ port: 80 }, { port: 443 }] },
};

describe.each(edges)('the way into a cluster by %s', (_, edge) => {
  const { objects } = writtenOf({ ...clusterOf(seed), edge });

  test('is the Service beside the certificate of the host, and leads to what is routed to', () => {
    const found = wayInOf([...objects, service]);
    expect(found).toMatchObject({
      ...{ host: 'app.example.org', address: '10.96.0.7', port: 443 },
      ...{ namespace: 'ingress', service: 'edge', secretName: 'tls' },
    });
    expect(found.routes).toEqual(
      expect.arrayContaining([
        { path: '/', namespace: 'frontend', service: 'frontend' },
        { path: '/api', namespace: 'backend', service: 'backend' },
      ]),
    );
  });

  test('is none without that Service', () => {
    expect(() => wayInOf(objects)).toThrow('no Ingress or Gateway with TLS beside a Service');
  });
});
