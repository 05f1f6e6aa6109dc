import { at, defineService, exec, http, type ComposeEnvironment, type KubernetesEnvironment } from '../../lib/model';
import { aService, broker, database, entraId, local, problemsWith, production } from '../fixtures/definitions';

/*
 * What the compiler refuses, shown by `npm run typecheck`: a comment that expects an error is itself an error once the
 * line below it compiles. Whoever gets past the compiler is told at the next synth, which is what each test asserts.
 */
const base = {
  name: 'web',
  namespace: 'frontend',
  purpose: 'A service of a test',
  ports: { http: 8080, admin: 8081 },
  probes: { readiness: http('/ready') },
  resources: { cpuMillis: 100, memoryMiB: 64 },
} as const;

const fields = (...services: Parameters<typeof problemsWith>[0]) => problemsWith(services).map(({ field }) => field);

describe('it does not compile to', () => {
  test('connect to a port that does not exist', () => {
    const api = defineService({ ...base, name: 'api' });
    expect(at(api, 'admin').name).toBe('admin');
    // @ts-expect-error api has the ports http and admin
    const nowhere = at(api, 'grpc');
    expect(fields(api, aService({ connects: [nowhere] }))).toEqual(['connects[0]']);
  });

  test('serve a route on a port that does not exist', () => {
    // @ts-expect-error the port is one of http and admin
    const service = defineService({ ...base, route: { prefix: '/', port: 'grpc' } });
    expect(fields(service)).toEqual(['route.port']);
  });

  test('serve metrics on a port that does not exist', () => {
    // @ts-expect-error the port is one of http and admin
    const service = defineService({ ...base, metrics: { port: 'metrics' } });
    expect(fields(service)).toEqual(['metrics.port']);
  });

  test('connect to a name: a connection is an object', () => {
    // @ts-expect-error "redis" is text; the broker is an object
    const byName = () => problemsWith([defineService({ ...base, connects: ['redis'] })]);
    expect(byName).toThrow();
    expect(fields(defineService({ ...base, connects: [broker] }))).toEqual([]);
  });

  test('connect to a database without saying how: read-write or read-only', () => {
    // @ts-expect-error a database has several doors
    const vague = () => problemsWith([defineService({ ...base, connects: [database] })]);
    expect(vague).toThrow();
    expect(fields(defineService({ ...base, connects: [database.readOnly] }))).toEqual([]);
  });

  test('connect to an identity provider without saying for what: to sign in or to verify', () => {
    // @ts-expect-error an identity provider has several doors
    const vague = () => problemsWith([defineService({ ...base, connects: [entraId] })]);
    expect(vague).toThrow();
    expect(fields(defineService({ ...base, connects: [entraId.verify] }))).toEqual([]);
  });

  test('leave a service without memory', () => {
    // @ts-expect-error memoryMiB is missing
    const service = defineService({ ...base, resources: { cpuMillis: 100 } });
    expect(fields(service)).toEqual(['resources.memoryMiB']);
  });

  test('write a quantity with a unit', () => {
    // @ts-expect-error the unit is in the name of the field
    const service = defineService({ ...base, resources: { cpuMillis: 100, memoryMiB: '64Mi' } });
    expect(fields(service)).toEqual(['resources.memoryMiB']);
  });

  test('leave a service without readiness', () => {
    // @ts-expect-error readiness is missing
    const service = defineService({ ...base, probes: { liveness: http('/alive') } });
    expect(fields(service)).toEqual(['probes.readiness']);
  });

  test('put a service into a namespace that has no folder', () => {
    // @ts-expect-error not one of the namespaces
    const service = defineService({ ...base, namespace: 'default' });
    expect(fields(service)).toEqual(['namespace']);
  });

  test('give an exec probe a port', () => {
    // @ts-expect-error a command talks to no port
    const probe = exec(['true'], { port: 'http' });
    expect(fields(defineService({ ...base, probes: { readiness: probe } }))).toEqual([]);
  });

  test('take an environment for the other target', () => {
    // @ts-expect-error Compose has no Azure Blob Storage
    const blob: ComposeEnvironment = { ...local, objectStorage: production.objectStorage };
    // @ts-expect-error Kubernetes has no MinIO
    const minio: KubernetesEnvironment = { ...production, objectStorage: local.objectStorage };
    // @ts-expect-error a public host is not a Compose matter
    const hosted: ComposeEnvironment = { ...local, host: 'app.example.org' };
    expect([blob.target, minio.target, hosted.target]).toEqual(['compose', 'kubernetes', 'compose']);
  });
});
