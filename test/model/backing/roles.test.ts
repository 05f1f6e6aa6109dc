import {
  defineJob,
  definePostgres,
  grantsOf,
  databasesOf,
  resolve,
  rolesOf,
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

test('one program lets them in, in either target, and none where clients own their database', () => {
  const programs = (of: Postgres, environment: typeof local | typeof production) =>
    resolve(topologyWith([], { store: of }), environment).backing.flatMap(({ backing, form }) =>
      backing.name === 'store' && form.kind !== 'external' ? form.preparations.map(({ name }) => name) : [],
    );
  expect(programs(store, production)).toEqual(['store-grants']);
  expect(programs(store, local)).toEqual(['store-databases']);
  const own = definePostgres({ ...database, name: 'store' });
  expect([...programs(own, production), ...programs(own, local)]).toEqual([]);
});
