import { translations } from '../../proof/services';
import { Asked, policy, workload } from './world-of';

const service = (name: string, ports: object[], selector: object | undefined = { app: 'redis' }) => {
  const [namespace, short] = name.split('/');
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: short, namespace },
    spec: { selector, ports },
  });
};
const through = (asked: Asked, name: string) => {
  const pods = asked.endpoint(name);
  if (pods.kind !== 'pods') throw new Error(name);
  return translations(asked.reachability.world.services, pods).map(
    ({ service, servicePort, podPort }) => `${service}:${servicePort} → ${podPort}`,
  );
};
const redis = workload('a/redis', { app: 'redis' }, ['redis:6379']);

describe('Services', () => {
  test('lead to pod ports by number, by name, and to their own port when nothing is said', () => {
    const ports = [{ port: 80, targetPort: 6379 }, { port: 81, targetPort: 'redis' }, { port: 6379 }];
    expect(through(new Asked([redis, service('a/cache', ports)]), 'a/redis')).toEqual([
      'a/cache:80 → 6379',
      'a/cache:81 → 6379',
      'a/cache:6379 → 6379',
    ]);
  });

  test('lead nowhere by a name that the pod does not know, and not into other namespaces', () => {
    const asked = new Asked([
      redis,
      service('a/cache', [{ port: 80, targetPort: 'http' }]),
      service('b/cache', [{ port: 80 }]),
    ]);
    expect(through(asked, 'a/redis')).toEqual([]);
  });

  test('do not open their own port: policies see the port of the pod', () => {
    const remap = service('a/cache', [{ port: 80, targetPort: 6379 }]);
    const wrong = policy('a/p', 'podSelector: { matchLabels: { app: redis } }\ningress: [{ ports: [{ port: 80 }] }]');
    const asked = new Asked([redis, remap, wrong, workload('a/client')]);
    expect(asked.verdict('a/client', 'a/redis', 6379).allowed).toBe(false);
  });

  test('of the operators are known: the cluster’s three, the pooler’s, and Prometheus’', () => {
    const asked = new Asked([
      JSON.stringify({
        apiVersion: 'postgresql.cnpg.io/v1',
        kind: 'Cluster',
        metadata: { name: 'pg', namespace: 'a' },
        spec: { instances: 2 },
      }),
      JSON.stringify({
        apiVersion: 'postgresql.cnpg.io/v1',
        kind: 'Pooler',
        metadata: { name: 'pool', namespace: 'a' },
        spec: { cluster: { name: 'pg' } },
      }),
      JSON.stringify({
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'Prometheus',
        metadata: { name: 'main', namespace: 'a' },
        spec: {},
      }),
    ]);
    expect(through(asked, 'a/pg')).toEqual(['a/pg-rw:5432 → 5432', 'a/pg-r:5432 → 5432']);
    expect(through(asked, 'a/pg-replica')).toEqual(['a/pg-ro:5432 → 5432', 'a/pg-r:5432 → 5432']);
    expect(through(asked, 'a/pool')).toEqual(['a/pool:5432 → 5432']);
    expect(through(asked, 'a/main')).toEqual(['a/prometheus-operated:9090 → 9090']);
  });
});
