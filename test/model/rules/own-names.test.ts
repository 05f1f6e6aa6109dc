import { as, definePostgres, within } from '../../../lib/model';
import { aService, database, problemsWith } from '../../fixtures/definitions';
import { problemAt } from './problem-at';

describe("a client's own names", () => {
  test('are of variables that the connection gives', () => {
    const service = aService({ connects: [as(database.readWrite, { DATABASE_URI: 'DB_URL' })] });
    const problem = problemAt(problemsWith([service]), 'web', 'connects[0].DATABASE_URI');
    expect(problem.fix).toBe('did you mean DATABASE_URL?');
    expect(problem.allowed).toContain('DATABASE_HOST');
  });

  test('are names of variables', () => {
    const service = aService({ connects: [as(database.readWrite, { DATABASE_URL: 'db-url' })] });
    problemAt(problemsWith([service]), 'web', 'connects[0].DATABASE_URL');
  });

  test('are each there once: two databases that both give DATABASE_URL are told apart', () => {
    const second = definePostgres({ ...database, name: 'second' });
    const service = aService({ connects: [database.readWrite, second.readWrite] });
    const problem = problemAt(problemsWith([service], undefined, { second }), 'web', 'env.DATABASE_URL');
    expect(problem.fix).toContain('with as(…)');
  });
});

test('a further database is one that the server has', () => {
  const server = definePostgres({ ...database, name: 'server', databases: { reports: { role: 'reports' } } });
  const service = aService({ connects: [within(server, 'report' as 'reports').readWrite] });
  const problem = problemAt(problemsWith([service], undefined, { server }), 'web', 'connects[0]');
  expect(problem).toMatchObject({ allowed: 'reports', fix: 'did you mean reports?' });
});
