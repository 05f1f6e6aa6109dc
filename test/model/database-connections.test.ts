import { definePostgres, type Postgres } from '../../lib/model';
import { aService, database, problemsWith, production } from '../fixtures/definitions';

const small = (more: Partial<Postgres>): Postgres => definePostgres({ ...database, name: 'orders', ...more });
const { pooler } = database;
if (pooler === undefined) throw new Error('the seed has a pooler');
const client = (of: Postgres) =>
  aService({
    connects: [of.readWrite],
    scaling: { min: 2, max: 9 },
    processes: 3,
    databasePool: 4,
    resources: { cpuMillis: 3000, memoryMiB: 64 },
  });
const problemsFor = (of: Postgres, more: Parameters<typeof aService>[0] = {}) =>
  problemsWith([aService({ connects: [of.readWrite], ...more })], [production], { orders: of });

describe('the connection arithmetic', () => {
  test('holds when the sums fit', () => {
    const of = small({});
    expect(problemsWith([client(of)], [production], { orders: of })).toEqual([]);
  });

  test('fails when clients at their largest, old pods beside new ones, exceed PgBouncer; it shows the sum', () => {
    const of = small({ pooler: { ...pooler, maxClientConnections: 215 } });
    expect(problemsWith([client(of)], [production], { orders: of })).toEqual([
      {
        subject: 'orders',
        field: 'pooler.maxClientConnections',
        given: '215, but clients of readWrite open up to web (9 + 9 pods × 3 processes × 4) = 216',
        allowed: 'at least 216',
        fix: expect.stringContaining('raise it') as string,
      },
    ]);
  });

  test('counts one pod of a singleton, whatever it is replaced by', () => {
    const of = small({ pooler: { ...pooler, maxClientConnections: 4 } });
    expect(problemsFor(of, { singleton: true, databasePool: 4 })).toEqual([]);
    const [problem] = problemsFor(of, { singleton: true, databasePool: 5 });
    expect(problem?.given).toContain('web (1 pod × 1 processes × 5) = 5');
  });

  test('counts what the environment says of scaling', () => {
    const of = small({ pooler: { ...pooler, maxClientConnections: 216 } });
    const larger = { ...production, services: { web: { scaling: { min: 2, max: 10 } } } };
    expect(problemsWith([client(of)], [larger], { orders: of }).map((p) => p.allowed)).toEqual(['at least 240']);
  });

  test('fails when pools, migrations and the reserve exceed the server; it shows the sum', () => {
    const of = small({ maxConnections: 184, reservedConnections: 20 });
    const problems = problemsFor(of, { migrations: { args: ['migrate'] } });
    expect(problems).toEqual([
      expect.objectContaining({
        subject: 'orders',
        field: 'maxConnections',
        given:
          '184, but up to PgBouncer rw (2 instances × 40) + PgBouncer ro (2 instances × 40) + web migrations (5) + ' +
          'reserve (20) = 185 are opened',
        allowed: 'at least 185',
      }),
    ]);
  });
});
