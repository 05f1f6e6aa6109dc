import { cacheActors, clusterActors } from '../../proof/actors';
import { explain, findEndpoint } from '../../proof/explain';
import { formatMatrix, matrix } from '../../proof/matrix';
import { production } from './production';
import { Asked } from './world-of';

const { reachability } = new Asked(
  production().map((object) => JSON.stringify(object)),
  { actors: [...clusterActors, ...cacheActors()] },
);
const find = (name: string) => findEndpoint(reachability.world, name);

describe('Names that people type', () => {
  test.each([
    ['worker/worker', 'worker/worker'],
    ['worker', 'worker/worker'],
    ['data/postgres', 'data/postgres'],
    ['postgres', 'data/postgres'],
    ['data/postgres-rw', 'data/postgres'],
    ['postgres-ro', 'data/postgres-replica'],
    ['prometheus-operated', 'monitoring/prometheus'],
    ['graf', 'monitoring/grafana'],
    ['metadata', 'cloud-metadata'],
  ])('%s is %s', (typed, name) => expect(find(typed).name).toBe(name));

  test('of several are refused with the candidates', () => {
    expect(() => find('pgbouncer')).toThrow('"pgbouncer" is several:\n  - data/pgbouncer-ro\n  - data/pgbouncer-rw');
    expect(() => find('postgres-r')).toThrow('"postgres-r" is several:\n  - data/postgres\n  - data/postgres-replica');
  });

  test('of nobody are refused with all that exist', () => {
    expect(() => find('mysql')).toThrow(
      /"mysql" is nobody; there are:\n {2}- azure-platform\n {2}- backend\/backend\n/,
    );
  });
});

describe('Explanations', () => {
  test('tell an open pair port by port, with the rules and the Services', () => {
    expect(explain(reachability, find('worker'), find('pgbouncer-rw'))).toMatchInlineSnapshot(`
      "worker/worker → data/pgbouncer-rw: open on 5432 pgbouncer, closed on all else

        5432 pgbouncer: open
          egress passes by worker/worker, egress rule 2 (to pods cnpg.io/poolerName=pgbouncer-rw in namespaces
            kubernetes.io/metadata.name=data, port 5432)
          ingress passes by data/pgbouncer-rw, ingress rule 2 (from pods app.kubernetes.io/name=worker in namespaces
            kubernetes.io/metadata.name=worker, port 5432)

        9127 metrics: closed
          egress is denied, no rule of worker/default-deny, worker/worker matches
          ingress is denied, no rule of data/default-deny, data/pgbouncer-rw matches

        Service data/pgbouncer-rw:5432 leads to port 5432"
    `);
  });

  test('tell the arrow that a rule comes from, as its policy is annotated', () => {
    const objects = structuredClone(production()) as { kind: string; metadata: Record<string, unknown> }[];
    const worker = objects.find(({ kind, metadata }) => kind === 'NetworkPolicy' && metadata['name'] === 'worker');
    Object.assign(worker?.metadata ?? {}, {
      annotations: { 'arrow/egress.1': 'worker writes', 'arrow/ingress.1': 'no' },
    });
    const annotated = new Asked(objects.map((object) => JSON.stringify(object)));
    const [from, to] = [annotated.endpoint('worker/worker'), annotated.endpoint('data/pgbouncer-rw')];
    const text = explain(annotated.reachability, from, to);
    expect(text).toMatch(
      /egress passes by worker\/worker, egress rule 2 [^]*? {6}arrow worker writes\n {4}ingress passes/,
    );
    expect(text.match(/arrow/g)).toHaveLength(1);
  });

  test('fit into their width', () => {
    for (const width of [80, 120]) {
      for (const line of explain(reachability, find('worker'), find('pgbouncer-rw'), width).split('\n'))
        expect(line.length).toBeLessThanOrEqual(width);
    }
  });

  test('tell a closed pair with the policies that deny it', () => {
    expect(explain(reachability, find('frontend/frontend'), find('postgres'))).toMatchInlineSnapshot(`
      "frontend/frontend → data/postgres: closed

        5432 postgresql: closed
          egress is denied, no rule of frontend/default-deny, frontend/frontend matches
          ingress is denied, no rule of data/default-deny, data/postgres matches

        9187 metrics: closed
          egress is denied, no rule of frontend/default-deny, frontend/frontend matches
          ingress is denied, no rule of data/default-deny, data/postgres matches

        8000 status: closed
          egress is denied, no rule of frontend/default-deny, frontend/frontend matches
          ingress is denied, no rule of data/default-deny, data/postgres matches

        Service data/postgres-rw:5432 leads to port 5432
        Service data/postgres-r:5432 leads to port 5432"
    `);
  });

  test('tell a pair with addresses by one of them', () => {
    expect(explain(reachability, find('worker'), find('internet'))).toMatchInlineSnapshot(`
      "worker/worker → internet: open on 443, closed on all else

        443: open, e.g. at 1.0.0.0
          egress passes by worker/worker, egress rule 4 (to 0.0.0.0/0 except 10.0.0.0/8, 172.16.0.0/12, 4 more, port 443)
          ingress passes, nothing isolates this end"
    `);
    expect(explain(reachability, find('worker'), find('cloud-metadata'))).toMatchInlineSnapshot(`
      "worker/worker → cloud-metadata: closed

        443: closed, e.g. at 169.254.169.254
          egress is denied, no rule of worker/default-deny, worker/worker matches
          ingress passes, nothing isolates this end"
    `);
  });
});

describe('The matrix', () => {
  const table = formatMatrix(matrix(reachability), 120);

  test('lists the open pairs of each source with named ports, and counts the rest', () => {
    expect(table).toMatchInlineSnapshot(`
      "frontend/frontend           → backend/backend        8000 http
                                  → kube-dns               53/UDP dns
      frontend/docs               → kube-dns               53/UDP dns
      backend/backend             → worker/redis           6379 redis
                                  → data/pgbouncer-rw      5432 pgbouncer
                                  → data/pgbouncer-ro      5432 pgbouncer
                                  → internet               443
                                  → kube-dns               53/UDP dns
      backend/backend-migrations  → data/postgres          5432 postgresql
                                  → data/postgres-replica  5432 postgresql
                                  → kube-dns               53/UDP dns
      worker/worker               → worker/redis           6379 redis
                                  → data/pgbouncer-rw      5432 pgbouncer
                                  → internet               443
                                  → kube-dns               53/UDP dns
      worker/redis                → kube-dns               53/UDP dns
      monitoring/grafana          → monitoring/prometheus  9090 web
                                  → kube-dns               53/UDP dns
      data/postgres               → data/postgres          5432 postgresql
                                  → data/postgres-replica  5432 postgresql
                                  → kube-dns               53/UDP dns
      data/postgres-replica       → data/postgres          5432 postgresql
                                  → data/postgres-replica  5432 postgresql
                                  → kube-dns               53/UDP dns
      data/pgbouncer-rw           → data/postgres          5432 postgresql
                                  → data/postgres-replica  5432 postgresql
                                  → kube-dns               53/UDP dns
      data/pgbouncer-ro           → data/postgres          5432 postgresql
                                  → data/postgres-replica  5432 postgresql
                                  → kube-dns               53/UDP dns
      monitoring/prometheus       → backend/backend        9100 metrics
                                  → worker/worker          9808 metrics
                                  → kube-dns               53/UDP dns

      33 pairs are open on these ports and no others; 415 pairs are closed."
    `);
  });

  test('fits into its width', () => {
    for (const width of [80, 120]) {
      for (const line of formatMatrix(matrix(reachability), width).split('\n'))
        expect(line.length).toBeLessThanOrEqual(width);
    }
  });
});
