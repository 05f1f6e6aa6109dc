import { renderCompose } from '../../compose';
import { resolve, topologyOf, type ComposeEnvironment } from '../../lib/model';
import { aService, database, host, laptop, topologyWith } from '../fixtures/definitions';
import { fileOf } from './rendered';

const open: ComposeEnvironment = {
  ...host,
  public: { host: 'shop.example.org', certificates: { from: 'proxy' } },
};
const web = aService({
  connects: [database.readWrite, database.readOnly],
  migrations: { args: ['migrate'], connects: [database.direct] },
});

describe('PgBouncer in Compose', () => {
  test('stands between a database and its clients where people elsewhere come in', () => {
    const { services } = fileOf([web], open);
    expect(services['web']?.environment).toMatchObject({
      DATABASE_URL: expect.stringMatching(/@postgres-pooler:5432\//) as string,
      DATABASE_READ_URL: expect.stringMatching(/@postgres-pooler:5432\//) as string,
    });
    expect(services['web']?.depends_on).toMatchObject({ 'postgres-pooler': { condition: 'service_healthy' } });
    expect(services['postgres-pooler']?.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    expect(services['web-migrations']?.environment?.['DATABASE_URL']).toMatch(/@postgres:5432\//);
  });

  test('is not there for a developer, and where a database says no pooler', () => {
    expect(fileOf([web], laptop).services).not.toHaveProperty('postgres-pooler');
    const { pooler: _, ...without } = database;
    const alone = aService({ connects: [] });
    const topology = topologyOf({ alone, database: without });
    const text = renderCompose(resolve(topology, open), 'dist/x').files.find(({ path }) => path.endsWith('.yml'))?.text;
    expect(text).toContain('\n  postgres:\n');
    expect(text).not.toContain('pooler');
  });

  test('is in transaction mode, with the pool that the database says, and writes no password to a file that is kept', () => {
    const { files } = renderCompose(resolve(topologyWith([web]), open), 'dist/x');
    const settings = files.find(({ path }) => path.endsWith('pgbouncer.ini'))?.text ?? '';
    for (const line of ['pool_mode = transaction', 'default_pool_size = 40', 'max_client_conn = 500'])
      expect(settings).toContain(`\n${line}\n`);
    expect(settings).toContain('\napp = host=postgres port=5432 dbname=app\n');
    expect(fileOf([web], open).services['postgres-pooler']?.entrypoint?.join(' ')).toContain(
      '"$$POSTGRES_PASSWORD" > /tmp/users\n',
    );
  });
});
