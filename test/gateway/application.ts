import { defineNamespace, defineService, tcp, topologyOf, type Application, type Service } from '../../lib/model';
import { production } from '../apps/seed/environments';
import { API_ROUTES } from '../router/requests';

/** The ports of the servers that answer, on loopback. */
export interface Upstreams {
  readonly api: number;
  readonly page: number;
  readonly desk: number;
  readonly calls: number;
}

export const HOSTS = { main: 'app.example.org', admin: 'admin.example.org', calls: 'calls.example.org' } as const;

const front = defineNamespace({ name: 'front' });
const back = defineNamespace({ name: 'back' });
const small = { resources: { cpuMillis: 100, memoryMiB: 64 }, probes: { readiness: tcp() }, purpose: 'Answers' };

/** What the router of Compose is asked too, with gRPC besides, for a Gateway. */
export function application({ api, page, desk, calls }: Upstreams): Application {
  const services: Record<string, Service> = {
    api: defineService({
      ...small,
      name: 'api',
      namespace: back,
      ports: { http: api },
      route: [API_ROUTES.live, API_ROUTES.short, API_ROUTES.whole],
    }),
    page: defineService({ ...small, name: 'page', namespace: front, ports: { http: page }, route: '/' }),
    desk: defineService({
      ...small,
      name: 'desk',
      namespace: front,
      ports: { http: desk },
      route: { prefix: '/desk', hosts: ['admin'] },
    }),
    calls: defineService({
      ...small,
      name: 'calls',
      namespace: back,
      ports: { grpc: calls },
      route: { prefix: '/shop.Cart', hosts: ['calls'], grpc: true },
    }),
  };
  const { main, ...hosts } = HOSTS;
  const loadBalancer = { addresses: ['127.0.0.1/32'], proxyProtocol: false };
  const edge = { api: 'gateway', controller: 'envoy-gateway', loadBalancer } as const;
  return { topology: topologyOf(services), environments: [{ ...production, host: main, hosts, edge }] };
}
