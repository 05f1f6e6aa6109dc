import { describe as command } from '../../../tools/describe';
import { describe as tool } from '../../../tools/describe/describe';
import { typed } from '../../fixtures/typed';
import type { KubernetesEnvironment } from '../../../lib/model';
import { cluster } from '../../fixtures/definitions';
import { varied } from '../../fixtures/varied';
import * as seed from '../../apps/seed';

const describeOf = typed(command, tool);

const said = (...args: string[]) => describeOf(args, varied);
/** The line that begins with a word. */
const line = (text: string, word: string) =>
  text
    .split('\n')
    .map((one) => one.trim())
    .find((one) => one.startsWith(`${word} `));

describe('npm run describe', () => {
  const api = said('api');

  test('says once what environments agree about, and what one has otherwise with its name', () => {
    expect(line(api, 'REGION')).toMatch(/^REGION +here {2}← the definition$/);
    expect(line(api, 'LOG_LEVEL')).toMatch(
      /^LOG_LEVEL +debug \(staging: info; production: warn\) {2}← the environment \(staging: the definition\)$/,
    );
    expect(line(api, 'copies')).toMatch(/1 \(production: 2 to 20\)$/);
    expect(line(api, 'CPU')).toMatch(/100m, no limit \(staging: 2000m, no limit; production: 2000m, at most 3000m\)$/);
  });

  test('says where each variable comes from', () => {
    expect(line(api, 'PROCESSES')).toMatch(
      /1 \(staging, production: 2\) {2}← the engine$|2 \(local: 1\) {2}← the engine$/,
    );
    expect(line(api, 'REDIS_PASSWORD')).toMatch(/← the connection to redis$/);
  });

  test('names a secret and where it is kept, and says no value of it', () => {
    expect(line(api, 'SESSION_SECRET')).toMatch(/secret api\/session-secret \(local\) {2}← the environment$/);
    expect(line(api, 'redis/password')).toMatch(
      /REDIS_PASSWORD in \.env \(production: redis-password in https:\/\/[^ ]+\.vault\.azure\.net\)$/,
    );
    expect(api).not.toContain('local-only');
  });

  test.each<[string, KubernetesEnvironment['secrets'], string]>([
    ['another store', { from: 'external-secrets', provider: { vault: {} } }, 'redis-password in the store that'],
    [
      'a Secret that is there',
      { from: 'existing', keys: { 'redis-password': { secret: 'cache', key: 'PASSWORD' } } },
      'PASSWORD in the Secret cache, which is there',
    ],
    ['what is made there', { from: 'generated' }, 'password in the Secret redis, which is made in the cluster'],
  ])('names %s', (_, secrets, words) => {
    const environment = { ...cluster, secrets };
    expect(describeOf(['redis'], { topology: seed.topology, environments: [environment] })).toContain(words);
  });

  test('says its addresses, inside and outside, and its arrows with their ports', () => {
    const production = said('api', '--env', 'production');
    expect(production).toContain('\n  http  http://api.backend.svc.cluster.local:8000\n');
    expect(production).toContain('\n  /  https://shop.test/\n');
    expect(line(production, 'redis')).toMatch(/redis\.worker\.svc\.cluster\.local:6379$/);
    expect(line(production, 'survey')).toMatch(/api\.backend\.svc\.cluster\.local:8000$/);
    expect(line(production, 'the edge')).toMatch(/port 8000$/);
    expect(said('api', '--env', 'local')).toContain('\n  /  http://localhost:8000/\n');
  });

  test('says what is built, and what is run by another image', () => {
    expect(line(api, 'local')).toMatch(/shop\/api:local, built from code\/api$/);
    expect(line(api, 'staging')).toMatch(/registry\.test\/shop\/api-slim:/);
    expect(line(api, 'production')).toMatch(/registry\.test\/shop\/api:9\.9\.9$/);
  });

  test('says where something is absent', () => {
    expect(said('viewer')).toContain('absent in production');
    expect(said('viewer', '--env', 'production')).toBe('viewer: Shows tables\n\nabsent in production');
  });

  test('knows jobs, migrations and backing services', () => {
    expect(line(said('report'), 'when')).toMatch(/on demand \(production: 0 5 \* \* 1 Etc\/UTC\)$/);
    expect(line(said('api-migrations'), 'postgres.direct')).toMatch(/postgres-rw\.data/);
    const database = said('postgres');
    expect(line(database, 'instances')).toBe('instances  2 (production)');
    expect(database).toMatch(/readOnly\n[^]* {4}production +postgresql:\/\/postgres-pooler-ro\.data\.svc/);
    expect(describeOf(['entra-id'], seed)).toContain('spoken to by TLS');
  });

  test('says how many of the connections that PgBouncer and PostgreSQL let in their clients can open', () => {
    const database = said('postgres', '--env', 'production');
    // Each of 20 copies may be there twice while it is rolled out, with two processes of five.
    expect(line(database, 'clients of readWrite')).toMatch(
      /^clients of readWrite +480 of 500 {2}← api \(20 \+ 20 pods in production × 2 processes × 5\) \+ survey \(/,
    );
    expect(line(database, 'clients of readOnly')).toMatch(/ 0 of \d+$/);
    expect(line(database, 'connections')).toMatch(
      /^connections +\d+ of 180, and 20 in reserve {2}← PgBouncer rw \(2 instances × 40\) \+ .*api migrations \(5\)/,
    );
    expect(said('postgres', '--env', 'local')).not.toContain('takes at most');
  });

  test('says how much of the quota of a namespace is declared, by what is in it and by its name', () => {
    const ofService = said('api', '--env', 'production');
    // 41 pods of the API, its migrations, a question after those of another, and a report: of 2000m each, and a quarter more is let in.
    expect(ofService).toMatch(/\nits namespace takes at most\n {2}pods +44 of 55\n {2}CPU +88000m of 110000m\n/);
    const ofNamespace = said('backend', '--env', 'production');
    expect(ofNamespace).toMatch(/^backend: The namespace of api, /);
    expect(ofNamespace).toMatch(/\ntakes at most\n {2}pods +44 of 55\n/);
    expect(said('backend')).toContain('absent in local, staging');
  });

  test('says of a namespace without a quota that it has none, and the name that it has in the cluster', () => {
    const { topology, environments } = varied;
    const [production] = environments.filter((one) => one.target === 'kubernetes');
    const beside: KubernetesEnvironment = {
      ...(production ?? cluster),
      name: 'beside',
      host: 'beside.test',
      cluster: { beside: 'production' },
      quotas: { backend: 'none' },
    };
    const found = describeOf(['backend', '--env', 'beside'], { topology, environments: [...environments, beside] });
    expect(line(found, 'as')).toBe('as  beside-backend');
    expect(line(found, 'quota')).toBe('quota  none');
  });

  test('says headroom to a program, too', () => {
    const { kind, environments } = JSON.parse(said('backend', '--env', 'production', '--json')) as {
      kind: string;
      environments: Record<string, unknown>;
    };
    expect(kind).toBe('namespace');
    expect(environments['production']).toContainEqual({ section: 'takes at most', name: 'pods', value: '44 of 55' });
  });

  test('says the same to a program', () => {
    const { name, kind, environments } = JSON.parse(said('viewer', '--json')) as {
      name: string;
      kind: string;
      environments: Record<string, unknown>;
    };
    expect([name, kind, environments['production']]).toEqual(['viewer', 'service', null]);
    expect(environments['local']).toContainEqual({
      section: 'is public at',
      name: '/tables',
      value: 'http://localhost:8000/tables',
    });
  });

  test.each([
    [
      'a name that nothing has',
      ['apj'],
      /^nothing is called apj; did you mean api\?\n\nWhat there is:\n[^]* {2}api +Answers/,
    ],
    [
      'an environment that is none',
      ['api', '--env', 'prod'],
      /^--env prod is no environment; allowed: local, staging, /,
    ],
  ])('refuses %s, and says what there is', (_, args, message) => {
    expect(() => said(...args)).toThrow(message);
  });

  test('says what there is, where nobody says a name', () => {
    expect(said()).toMatch(/^What there is:\n[^]* {2}api +Answers/);
  });
});
