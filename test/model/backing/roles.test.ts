import { spawnSync } from 'node:child_process';
import {
  defineJob,
  definePostgres,
  grantsOf,
  databasesOf,
  formOf,
  literal,
  resolve,
  rolesOf,
  socketOf,
  within,
  type Postgres,
  type Program,
} from '../../../lib/model';
import { aService, backendNamespace, database, local, production, topologyWith } from '../../fixtures/definitions';

const store = definePostgres({
  ...database,
  name: 'store',
  owner: 'app',
  role: 'app_client',
  databases: { reports: { owner: 'reports', role: 'reports_client', statementSeconds: 900 }, plain: { role: 'plain' } },
});
const reports = within(store, 'reports');
const job = (schedule?: string) =>
  defineJob({
    name: schedule === undefined ? 'prepare' : 'nightly',
    namespace: backendNamespace,
    purpose: 'A job of a test',
    resources: { cpuMillis: 10, memoryMiB: 16 },
    connects: [store.readWrite],
    ...(schedule === undefined ? {} : { schedule }),
  });
const topology = topologyWith([aService({ connects: [store.readWrite], migrations: { args: ['up'] } })], { store });
const resolved = resolve({ ...topology, jobs: [job(), job('0 2 * * *')] }, production);

const userOf = ({ variables }: Program): string => {
  const value = variables.find(({ name }) => name === 'DATABASE_URL')?.value;
  const parts = value?.kind === 'text' ? value.parts.filter((part) => typeof part === 'string') : [];
  return parts.join('').replace(/^postgresql:\/\/(\w+):.*$/, '$1');
};

test('whoever prepares a release connects as the owner, everybody else as a client', () => {
  const programs = [...resolved.services, ...resolved.jobs].map(({ program }) => [program.name, userOf(program)]);
  expect(Object.fromEntries(programs)).toEqual({
    web: 'app_client',
    'web-migrations': 'app',
    prepare: 'app',
    nightly: 'app_client',
  });
});

test('each role has a password of its own, and that of the owner keeps its name', () => {
  expect(rolesOf(store)).toMatchObject([
    { role: 'app', secret: 'store' },
    { role: 'app_client', secret: 'store-app-client' },
    { role: 'reports', secret: 'store-reports' },
    { role: 'reports_client', secret: 'store-reports-client' },
    { role: 'plain', secret: 'store-plain' },
  ]);
  expect(reports.direct).toMatchObject({ database: 'reports' });
});

test('a client may read and write rows, for as long as its database says, and change no table', () => {
  const [, further] = databasesOf(store);
  const sql = further === undefined ? '' : grantsOf(further).join('\n');
  expect(sql).toContain(
    'ALTER DEFAULT PRIVILEGES FOR ROLE "reports" GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "reports_client"',
  );
  expect(sql).toContain(`ALTER DATABASE "reports" SET statement_timeout = '900s'`);
  expect(sql).not.toMatch(/CREATE|TRUNCATE|ALL PRIVILEGES/);
});

test('one program lets them in, in either target, and in a cluster none where clients own their database', () => {
  const programs = (of: Postgres, environment: typeof local | typeof production) =>
    resolve(topologyWith([], { store: of }), environment).backing.flatMap(({ backing, form }) =>
      backing.name === 'store' && form.kind !== 'external' ? form.preparations.map(({ name }) => name) : [],
    );
  expect(programs(store, production)).toEqual(['store-grants']);
  expect(programs(store, local)).toEqual(['store-databases']);
  const own = definePostgres({ ...database, name: 'store' });
  expect([...programs(own, production), ...programs(own, local)]).toEqual(['store-databases']);
});

describe('the superuser of a server in Compose', () => {
  const server = (of: Postgres) => {
    const form = formOf(of, local);
    if (form.kind !== 'server') throw new Error('no server');
    const [databases] = form.preparations;
    return { server: form.program, script: databases?.entrypoint?.join('\n') ?? '', databases };
  };

  test('is nobody that a definition names, and has a password that nobody is told', () => {
    const { variables } = server(store).server;
    expect(variables).toEqual([
      { name: 'POSTGRES_USER', value: literal('postgres') },
      { name: 'POSTGRES_PASSWORD_FILE', value: literal('/proc/sys/kernel/random/uuid') },
    ]);
  });

  test('makes every role, the owner of the first database too, and sets each password anew at each start', () => {
    const { script, databases } = server(store);
    for (const { role } of rolesOf(store)) {
      expect(script).toContain(`SELECT 'CREATE ROLE "${role}" LOGIN' WHERE NOT EXISTS`);
      expect(script).toContain(`ALTER ROLE "${role}" NOSUPERUSER PASSWORD :'password';`);
    }
    for (const { name, owner } of databasesOf(store))
      expect(script).toContain(`ALTER DATABASE "${name}" OWNER TO "${owner.role}";`);
    // By the socket: the old password is not needed.
    expect(databases?.volumes).toContainEqual(socketOf(store));
    expect(databases?.variables).toContainEqual({ name: 'PGHOST', value: literal('/var/run/postgresql') });
    expect(databases?.variables.map(({ name }) => name)).not.toContain('PGPASSWORD');
  });

  test('refuses a password that would end a URL, by its name and without showing it', () => {
    const { databases } = server(store);
    const said = rolesOf(store).map(({ secret }) => `${secret.toUpperCase().replace(/-/g, '_')}_PASSWORD`);
    const env = { PATH: process.env.PATH, ...Object.fromEntries(said.map((name) => [name, 'abc123'])) };
    const [command = '', ...args] = databases?.entrypoint ?? [];
    const { status, stderr } = spawnSync(command, args, {
      env: { ...env, STORE_APP_CLIENT_PASSWORD: 'hidden@value' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect([status, stderr]).toEqual([
      1,
      'STORE_APP_CLIENT_PASSWORD has a character that no URL takes as it is: letters, digits and - . _ ~ alone\n',
    ]);
  });

  test('of an older volume is the owner, and gives its name and all that it has to a role that is none', () => {
    const { script } = server(store);
    const [, once = ''] = /if ! psql --no-psqlrc --command ''(.*?)\nfi\n/s.exec(script) ?? [];
    expect(once).toMatch(
      /BEGIN;\n.*ALTER ROLE "app" RENAME TO "postgres";\nCREATE ROLE "app" LOGIN;\n.*OWNER TO "app".*COMMIT;/s,
    );
    expect(script.slice(script.indexOf(once) + once.length)).toContain('ALTER ROLE "postgres" PASSWORD NULL;');
  });
});
