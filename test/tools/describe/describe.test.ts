import { describe as describeOf } from '../../../tools/describe';
import type { KubernetesEnvironment } from '../../../lib/model';
import { cluster } from '../../fixtures/definitions';
import { varied } from '../../fixtures/varied';
import * as seed from '../../apps/seed';

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
      value: 'http://localhost:8081/tables',
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
    ['no name', [], /^npm run describe[^]*What there is:/],
    ['two names', ['api', 'viewer'], /^one at a time: api, viewer\n/],
    ['an option that is none', ['--all'], /Unknown option '--all'[^]*npm run describe/],
  ])('refuses %s, and says what there is', (_, args, message) => {
    expect(() => said(...args)).toThrow(message);
    expect(said('--help')).toMatch(/^npm run describe -- backend/);
  });
});
