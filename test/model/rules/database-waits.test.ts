import { definePostgres } from '../../../lib/model';
import { aService, database, problemsWith, production, topologyWith } from '../../fixtures/definitions';
import { problemAt } from './problem-at';

const { pooler } = database;
if (pooler === undefined) throw new Error('the seed has a pooler');
const waiting = (waitSeconds: number) =>
  definePostgres({ ...database, name: 'orders', pooler: { ...pooler, waitSeconds } });
const asked = (waitSeconds: number, timeoutSeconds?: number) => {
  const orders = waiting(waitSeconds);
  const route = { prefix: '/', ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }) };
  const drainSeconds = Math.max(20, timeoutSeconds ?? 0);
  return problemsWith([aService({ connects: [orders.readWrite], route, drainSeconds })], [production], { orders });
};

describe('how long a query may wait at PgBouncer', () => {
  test('is less than a request may take at the edge, whatever the route says', () => {
    expect(asked(59)).toEqual([]);
    expect(asked(90, 91)).toEqual([]);
    problemAt(asked(60), 'orders', 'pooler.waitSeconds');
    problemAt(asked(20, 20), 'orders', 'pooler.waitSeconds');
  });

  test('is nobody’s to say where no request waits for it', () => {
    const orders = waiting(600);
    const aside = aService({ connects: [orders.direct], route: '/', databasePool: 1 });
    expect(problemsWith([aside], [production], { orders })).toEqual([]);
  });
});

describe('a commit that must be on a replica', () => {
  const kept = (instances: number) => ({
    ...production,
    database: { ...production.database, instances, durability: 'required' as const },
  });

  test('needs a replica to spare', () => {
    expect(topologyWith([]).backing.some(({ kind }) => kind === 'postgres')).toBe(true);
    expect(problemsWith([], [kept(3)])).toEqual([]);
    problemAt(problemsWith([], [kept(2)]), 'production', 'database.durability');
  });

  test('is asked of the database that says it', () => {
    const one = { ...production, databases: { postgres: { durability: 'required' as const } } };
    problemAt(problemsWith([], [one]), 'production', 'databases.postgres');
  });
});
