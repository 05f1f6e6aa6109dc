import {
  address,
  definePostgres,
  defineNamespace,
  defineRedis,
  defineService,
  exec,
  http,
  scratch,
  secret,
  tcp,
  text,
  topologyOf,
  variable,
} from '../../../lib/model';
import type { Application, Definition } from '../../../lib/model';
import { local, production, staging } from '../../apps/seed/environments';
import { monitoringNamespace } from '../../apps/seed/namespaces';
import { fleet } from '../../fixtures/fleet';
import { varied } from '../../fixtures/varied';
import { equipped } from './equipped';

const one = defineNamespace({ name: 'one' });
const two = defineNamespace({ name: 'two', quota: { pods: 20, cpuMillis: 8000, memoryMiB: 8192 } });
const small = { resources: { cpuMillis: 100, memoryMiB: 64 }, probes: { readiness: tcp() } };

const application = (definitions: Record<string, Definition>, environments = [local, staging, production]) => ({
  topology: topologyOf(definitions),
  environments,
});

/** Names that are parts of each other and of what the engine brings, and namespaces that need each other. */
function tangled(): Application {
  const app = defineService({ ...small, name: 'app', namespace: two, purpose: 'a', ports: { http: 80 } });
  const appTwo = defineService({
    ...small,
    name: 'app-two',
    namespace: one,
    purpose: 'b',
    ports: { http: 8080, admin: 9000 },
    connects: [app],
    route: { prefix: '/', port: 'admin' },
    env: { SELF: text`http://${address({ kind: 'endpoint', of: app, name: 'http' }, 'host')}:${'80'}/x` },
  });
  const back = defineService({
    ...small,
    name: 'a',
    namespace: two,
    purpose: 'c',
    ports: { http: 8080 },
    connects: [appTwo],
    route: '/a/b',
    metrics: { port: 'http' },
    probes: { readiness: exec(['true', '$HOME', '$(x)']) },
    args: ['sh', '-c', 'echo $PATH $(date) "$$"'],
  });
  return application({ app, appTwo, back });
}

/** Secrets inside text, folders, users, drains, processes and copies that are not the default. */
function unusual(): Application {
  const cache = defineRedis({
    name: 'cache',
    namespace: one,
    purpose: 'a cache',
    port: 6380,
    user: 999,
    resources: { cpuMillis: 50, memoryMiB: 300 },
    volumeGiB: 1,
  });
  const api = defineService({
    name: 'api',
    namespace: monitoringNamespace,
    purpose: 'an API',
    ports: { http: 8080, metrics: 9100 },
    connects: [cache],
    metrics: { port: 'metrics', path: '/m', family: 'celery' },
    probes: {
      startup: http('/', { periodSeconds: 1 }),
      readiness: http('/', { port: 'metrics' }),
      liveness: http('/healthz', { failureThreshold: 9 }),
    },
    resources: { cpuMillis: 2500, memoryMiB: 4096 },
    processes: 2,
    drainSeconds: 3600,
    user: 33,
    scaling: { min: 3, max: 3 },
    volumes: [scratch('work', '/work', 512)],
    env: {
      API_KEY: secret('partner', 'api-key', 'the key of the partner'),
      BASIC_AUTH: text`user:${variable('API_KEY')}`,
      PRICE: 'costs $5, or ${FIVE} and $(SIX)',
      GREETING: 'a: b # "c"',
    },
  });
  return application({ cache, api });
}

/** Two databases and two queues, one client of all of them, and no replica. */
function several(): Application {
  const database = (name: string, port: number) =>
    definePostgres({
      name,
      namespace: two,
      purpose: name,
      port,
      database: 'data',
      role: 'owner',
      user: 999,
      resources: { cpuMillis: 100, memoryMiB: 512 },
      volumeGiB: 1,
      maxConnections: 100,
      reservedConnections: 10,
      pooler: { instances: 1, maxClientConnections: 100, poolSize: 20, resources: { cpuMillis: 50, memoryMiB: 64 } },
    });
  const [first, second] = [database('first', 5432), database('second', 5432)];
  const writer = defineService({
    ...small,
    name: 'writer',
    namespace: one,
    purpose: 'writes',
    ports: { http: 8080 },
    connects: [first.readWrite, first.readOnly],
    migrations: { args: ['migrate'] },
    scaling: { min: 2, max: 2 },
  });
  const reader = defineService({
    ...small,
    name: 'reader',
    namespace: two,
    purpose: 'reads',
    ports: { http: 8080 },
    connects: [second.direct, writer],
    scaling: { min: 2, max: 2 },
  });
  const alone = { ...production, database: { ...production.database, instances: 1 } };
  return application({ first, second, writer, reader }, [staging, alone] as never);
}

/** Everything that a route can say, several routes of a service, and hosts of which one is routed to by nobody. */
export function publicEverywhere(): Application {
  const api = defineService({
    ...small,
    name: 'api',
    namespace: one,
    purpose: 'an API',
    ports: { http: 8080, admin: 9000, calls: 50051 },
    drainSeconds: 120,
    route: [
      {
        prefix: '/api',
        stripPrefix: true,
        maxBodyMiB: 100,
        timeoutSeconds: 300,
        streaming: true,
        rateLimit: { requestsPerSecond: 20, burst: 40 },
        headers: { 'X-Frame-Options': 'DENY', 'Content-Security-Policy': "default-src 'self'; img-src https: data:" },
        hosts: ['main', 'inner'],
      },
      { prefix: '/socket', webSocket: true, rateLimit: { requestsPerSecond: 5 } },
      { port: 'admin', hosts: ['inner'], timeoutSeconds: 120, allow: ['10.0.0.0/8', '2001:db8::/32'] },
      { port: 'calls', hosts: ['inner'], prefix: '/shop.Cart', grpc: true, maxBodyMiB: 8 },
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
  const hosts = { inner: 'inner.example.org', idle: 'idle.example.org' };
  return application({ api, page }, [staging, { ...production, hosts }] as never);
}

export const hostile: Readonly<Record<string, Application>> = {
  'names within names, and namespaces that need each other': tangled(),
  'secrets in text, long drains and dollars': unusual(),
  'several databases without a replica': several(),
  'routes that say all there is to say, on several hosts': publicEverywhere(),
  'workers, a singleton, a queue that scales, and images with nothing to run': fleet,
  'a pod that holds all that it may': equipped,
  'services that differ in each environment': varied,
};
