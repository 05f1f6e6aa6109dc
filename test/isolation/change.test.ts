import { resolve, tcp } from '../../lib/model';
import { broker, database } from '../apps/seed/services';
import { prove } from '../../proof/prove';
import { workerNamespace } from '../apps/seed/namespaces';
import { aService } from '../fixtures/definitions';
import { policiesOf, production, rendered, topology } from './subject';

describe('A change of the topology', () => {
  const written = (of: Parameters<typeof rendered>[0]) =>
    new Map(
      [...policiesOf(rendered(of))].map(([id, { spec, metadata }]) => [id, { spec, notes: metadata.annotations }]),
    );
  const before = written(topology);
  /** The policies that a change leaves different. */
  const changed = (after: typeof before) =>
    [...new Set([...before.keys(), ...after.keys()])].filter(
      (id) => JSON.stringify(before.get(id)) !== JSON.stringify(after.get(id)),
    );
  const added = (after: typeof before, id: string, direction: 'egress' | 'ingress') => {
    const old = (before.get(id)?.spec[direction] ?? []).map((rule) => JSON.stringify(rule));
    return (after.get(id)?.spec[direction] ?? []).filter((rule) => !old.includes(JSON.stringify(rule)));
  };
  const port = { port: broker.port, protocol: 'TCP' };
  const pods = (name: string, namespace?: string) => ({
    ...(namespace && { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } } }),
    podSelector: { matchLabels: { 'app.kubernetes.io/instance': 'production', 'app.kubernetes.io/name': name } },
  });

  test('that adds a connection adds its two rules and nothing else', () => {
    const connects = [{ kind: 'endpoint', of: broker, name: 'data' } as const];
    const probes = { readiness: tcp() };
    const services = topology.services.map((service) =>
      service.name === 'docs' ? { ...service, connects, probes } : service,
    );
    const after = written({ ...topology, services });
    expect(changed(after).sort()).toEqual(['frontend/docs', 'worker/redis']);
    expect(added(after, 'frontend/docs', 'egress')).toEqual([{ to: [pods('redis', 'worker')], ports: [port] }]);
    expect(added(after, 'frontend/docs', 'ingress')).toEqual([]);
    expect(added(after, 'worker/redis', 'ingress')).toEqual([{ from: [pods('docs', 'frontend')], ports: [port] }]);
    expect(added(after, 'worker/redis', 'egress')).toEqual([]);
  });

  test('that adds a service with a connection adds the policy of the service and one rule at the other end', () => {
    const reports = aService({ name: 'reports', namespace: workerNamespace, image: 'backend', connects: [broker] });
    const after = written({ ...topology, services: [...topology.services, reports] });
    expect(changed(after).sort()).toEqual(['worker/redis', 'worker/reports']);
    expect(added(after, 'worker/redis', 'ingress')).toEqual([{ from: [pods('reports')], ports: [port] }]);
    expect(after.get('worker/reports')?.spec.ingress ?? []).toEqual([]);
    const [kubeDns, nodeLocalDns, ...others] = after.get('worker/reports')?.spec.egress ?? [];
    const asks = [
      { port: 53, protocol: 'UDP' },
      { port: 53, protocol: 'TCP' },
    ];
    expect([kubeDns?.ports, nodeLocalDns?.ports]).toEqual([asks, asks]);
    expect(nodeLocalDns?.to).toEqual([{ ipBlock: { cidr: '169.254.20.10/32' } }]);
    expect(others).toEqual([{ to: [pods('redis')], ports: [port] }]);
    expect(after.get('worker/reports')?.notes).toMatchObject({
      'arrow/egress.2': 'worker/reports → worker/redis on 6379, because reports connects to redis',
    });
  });

  test('that goes past PgBouncer opens the server and not PgBouncer', () => {
    const reports = aService({
      name: 'reports',
      namespace: workerNamespace,
      image: 'backend',
      connects: [database.direct],
      databasePool: 1,
    });
    const services = [...topology.services, reports];
    expect(changed(written({ ...topology, services })).sort()).toEqual(['data/postgres', 'worker/reports']);
    const proof = prove(rendered({ ...topology, services }), resolve({ ...topology, services }, production));
    expect(proof.differences).toEqual([]);
  });

  test('that takes a connection away takes its two rules away', () => {
    const services = topology.services.map((service) =>
      service.name === 'worker'
        ? { ...service, connects: service.connects.filter(({ of }) => of !== broker) }
        : service,
    );
    const after = written({ ...topology, services });
    expect(changed(after).sort()).toEqual(['worker/redis', 'worker/worker']);
    const count = (all: typeof before) => {
      const [worker, redis] = [all.get('worker/worker')?.spec, all.get('worker/redis')?.spec];
      return [worker?.egress, worker?.ingress, redis?.egress, redis?.ingress].map((rules) => rules?.length ?? 0);
    };
    const [egress = 0, ingress = 0, out = 0, into = 0] = count(before);
    expect(count(after)).toEqual([egress - 1, ingress, out, into - 1]);
  });
});
