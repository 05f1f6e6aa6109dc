import { Asked, policy, workload } from './world-of';

const resource = (apiVersion: string, kind: string, name: string, spec: object) => {
  const [namespace, short] = name.split('/');
  return JSON.stringify({ apiVersion, kind, metadata: { name: short, namespace }, spec });
};
const cluster = (spec: object) => resource('postgresql.cnpg.io/v1', 'Cluster', 'data/postgres', spec);
const pooler = resource('postgresql.cnpg.io/v1', 'Pooler', 'data/pgbouncer-rw', {
  cluster: { name: 'postgres' },
  template: { metadata: { labels: { 'app.kubernetes.io/name': 'pgbouncer', tier: 'pool' } }, spec: { containers: [] } },
});
const names = (asked: Asked) => asked.reachability.world.endpoints.map(({ name }) => name);
const labelled = (asked: Asked, name: string) => {
  const found = asked.endpoint(name);
  return found.kind === 'pods' ? found.labels : {};
};

describe('Pods of CloudNativePG', () => {
  test('a Cluster of two instances is a primary, a replica, and the Jobs that make them', () => {
    expect(names(new Asked([cluster({ instances: 2 })]))).toEqual([
      'data/postgres',
      'data/postgres-replica',
      'data/postgres-join',
      'data/postgres-initdb',
    ]);
  });

  test('a Cluster of one instance has no replica and clones nothing', () => {
    expect(names(new Asked([cluster({ instances: 1 })]))).toEqual(['data/postgres', 'data/postgres-initdb']);
  });

  test('a Cluster that is restored begins with another Job', () => {
    expect(names(new Asked([cluster({ bootstrap: { recovery: {} } })]))).toEqual([
      'data/postgres',
      'data/postgres-full-recovery',
    ]);
  });

  test('the Jobs carry the cluster’s label and not that of instances', () => {
    const asked = new Asked([cluster({ instances: 2 })]);
    expect(labelled(asked, 'data/postgres-join')).toMatchObject({
      'cnpg.io/cluster': 'postgres',
      'cnpg.io/jobRole': 'join',
    });
    expect(labelled(asked, 'data/postgres-join')).not.toHaveProperty('cnpg.io/podRole');
    expect(labelled(asked, 'data/postgres-replica')).toMatchObject({
      'cnpg.io/podRole': 'instance',
      'cnpg.io/instanceRole': 'replica',
    });
  });

  test('selecting by the cluster’s label alone also selects the Jobs and the poolers', () => {
    const asked = new Asked([
      cluster({ instances: 2 }),
      pooler,
      policy('data/p', 'podSelector: { matchLabels: { cnpg.io/cluster: postgres } }'),
    ]);
    expect(asked.open('data/postgres', 'data/pgbouncer-rw')).toBe('none');
    expect(asked.open('data/postgres', 'data/postgres-join')).toBe('none');
  });

  test('the operator’s labels win over those of a Pooler’s template', () => {
    expect(labelled(new Asked([pooler]), 'data/pgbouncer-rw')).toMatchObject({
      'app.kubernetes.io/name': 'postgresql',
      'cnpg.io/poolerName': 'pgbouncer-rw',
      'cnpg.io/podRole': 'pooler',
      tier: 'pool',
    });
  });

  test('policies may use the names of the operator’s ports', () => {
    const allow = policy(
      'data/p',
      'podSelector: {}\ningress: [{ ports: [{ port: metrics }, { port: postgresql }, { port: status }, { port: pgbouncer }] }]',
    );
    const asked = new Asked([cluster({}), pooler, workload('x/prometheus'), allow]);
    expect(asked.open('x/prometheus', 'data/postgres')).toBe('5432, 8000, 9187');
    expect(asked.open('x/prometheus', 'data/pgbouncer-rw')).toBe('5432, 9127');
  });
});

describe('Pods of the Prometheus Operator', () => {
  const prometheus = (spec: object) => resource('monitoring.coreos.com/v1', 'Prometheus', 'monitoring/main', spec);

  test('carry the operator’s labels beside those of podMetadata', () => {
    const asked = new Asked([prometheus({ podMetadata: { labels: { team: 'ops', prometheus: 'mine' } } })]);
    expect(labelled(asked, 'monitoring/main')).toMatchObject({
      'app.kubernetes.io/name': 'prometheus',
      'app.kubernetes.io/instance': 'main',
      'operator.prometheus.io/name': 'main',
      prometheus: 'main',
      team: 'ops',
    });
  });

  test('listen on the named web port, and on none with listenLocal', () => {
    const allow = policy('monitoring/p', 'podSelector: {}\ningress: [{ ports: [{ port: console }] }]');
    const open = (spec: object) => new Asked([prometheus(spec), workload('x/y'), allow]).open('x/y', 'monitoring/main');
    expect(open({ portName: 'console' })).toBe('9090');
    expect(open({ portName: 'console', listenLocal: true })).toBe('none');
  });
});

describe('Resources that the proof does not understand', () => {
  test('are refused, all at once, when they make pods or decide about traffic', () => {
    const documents = [
      resource('monitoring.coreos.com/v1', 'ThanosRuler', 'monitoring/main', {}),
      resource('cilium.io/v2', 'CiliumNetworkPolicy', 'data/p', {}),
    ];
    expect(() => new Asked(documents)).toThrow(
      /ThanosRuler monitoring\/main makes pods: not evaluated here\n.*CiliumNetworkPolicy data\/p adds to NetworkPolicies: not evaluated here/,
    );
  });
});
