import { aService, backendNamespace, database, local, problemsWith, workerNamespace } from '../../fixtures/definitions';
import { problemAt } from './problem-at';

const api = (check?: readonly string[]) =>
  aService({
    name: 'api',
    namespace: backendNamespace,
    connects: [database.readWrite],
    migrations: { args: ['migrate'], ...(check && { check }) },
  });
const worker = aService({ name: 'worker', namespace: workerNamespace, connects: [database.readOnly] });

test('who uses a migrated database in another namespace must be able to ask for its schema', () => {
  const problem = problemAt(problemsWith([api(), worker]), 'api', 'migrations.check');
  expect(problem.given).toBe('nothing, and its database is used by worker in worker');
  expect(problem.fix).toContain('--check');
  expect(problemsWith([api(['migrate', '--check']), worker])).toEqual([]);
});

test('nobody asks within the namespace of the migrations, which come before all else there', () => {
  const beside = aService({ name: 'beside', namespace: backendNamespace, connects: [database.readWrite] });
  expect(problemsWith([api(), beside])).toEqual([]);
});

test('nobody asks in Compose, which starts all that uses the database after the migrations', () => {
  expect(problemsWith([api(), worker], [local])).toEqual([]);
});
