import {
  defineEnvironment,
  defineNamespace,
  defineService,
  tcp,
  topologyOf,
  type Application,
  type EdgeChoice,
  type RouteProps,
  type Service,
} from '../../lib/model';
import { local, production } from '../apps/seed/environments';

/** The ports of the servers that answer. */
export interface Upstreams {
  readonly api: number;
  readonly page: number;
  readonly desk: number;
  readonly calls: number;
}

/** Hosts in a cluster, as routes call them. */
export const HOSTS = { main: 'app.example.org', admin: 'admin.example.org', calls: 'calls.example.org' } as const;

const front = defineNamespace({ name: 'front' });
const back = defineNamespace({ name: 'back' });
const small = { resources: { cpuMillis: 100, memoryMiB: 64 }, probes: { readiness: tcp() }, purpose: 'Answers' };

const loadBalancer = { addresses: ['127.0.0.1/32'], proxyProtocol: false };
/** Of a cluster, each with what it alone can say of the API as a whole. */
const EDGES = {
  ingress: [{ controller: 'f5-nginx', loadBalancer }, { maxBodyMiB: 2 }],
  gateway: [{ api: 'gateway', controller: 'envoy-gateway', loadBalancer }, {}],
} as const satisfies Readonly<Record<string, readonly [EdgeChoice, RouteProps]>>;

/** The same routes for each edge: an API, a page, a host of its own and gRPC, on this machine and in a cluster. */
export function application({ api, page, desk, calls }: Upstreams, by: keyof typeof EDGES): Application {
  const [edge, more] = EDGES[by];
  const services: Record<string, Service> = {
    api: defineService({
      ...small,
      name: 'api',
      namespace: back,
      ports: { http: api },
      route: [
        { prefix: '/api/live', stripPrefix: true, webSocket: true, streaming: true },
        { prefix: '/v1.0', timeoutSeconds: 1 },
        {
          prefix: '/api',
          stripPrefix: true,
          headers: { 'X-Robots-Tag': "noindex; by 'us', all", 'X-Own': 'more' },
          ...more,
        },
      ],
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
  const environments = [local, defineEnvironment({ ...production, host: main, hosts, edge })];
  return { topology: topologyOf(services), environments };
}
