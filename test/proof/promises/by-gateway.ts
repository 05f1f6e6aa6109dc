import { defineNamespace, defineService, tcp, topologyOf, type Application, type EdgeChoice } from '../../../lib/model';
import { production, staging } from '../../apps/seed/environments';

const one = defineNamespace({ name: 'one' });
const two = defineNamespace({ name: 'two' });
const small = { resources: { cpuMillis: 100, memoryMiB: 64 }, probes: { readiness: tcp() } };

/** Everything that a route can say to a Gateway, several routes of a service, and hosts of which one is routed to by nobody. */
export function byGateway(edge?: EdgeChoice): Application {
  const api = defineService({
    ...small,
    name: 'api',
    namespace: one,
    purpose: 'an API',
    ports: { http: 8080, admin: 9000, calls: 50051 },
    servicePorts: { http: 80 },
    drainSeconds: 120,
    route: [
      {
        prefix: '/api',
        stripPrefix: true,
        headers: { 'X-Frame-Options': 'DENY', 'Content-Security-Policy': "default-src 'self'; img-src https: data:" },
        hosts: ['main', 'inner'],
      },
      { prefix: '/api/live', webSocket: true },
      { port: 'admin', hosts: ['inner'], timeoutSeconds: 120 },
      { port: 'admin', prefix: '/events', streaming: true },
      { port: 'calls', grpc: true, hosts: ['calls'], prefix: '/shop.Cart' },
    ],
  });
  const page = defineService({
    ...small,
    name: 'page',
    namespace: two,
    purpose: 'a page',
    ports: { http: 80 },
    route: '/',
  });
  const hosts = { inner: 'inner.example.org', idle: 'idle.example.org', calls: 'calls.example.org' };
  const chosen = edge ?? {
    api: 'gateway',
    controller: 'envoy-gateway',
    loadBalancer: { addresses: ['203.0.113.0/28'] },
  };
  return { topology: topologyOf({ api, page }), environments: [staging, { ...production, hosts, edge: chosen }] };
}
