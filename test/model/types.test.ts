import { inCompose, onKubernetes } from '../../lib';
import {
  at,
  defineService,
  exec,
  http,
  type ComposeEnvironment,
  type KubernetesEnvironment,
  type Service,
} from '../../lib/model';
import {
  aService,
  broker,
  database,
  entraId,
  frontendNamespace,
  local,
  problemsWith,
  production,
} from '../fixtures/definitions';

/*
 * What the compiler refuses, shown by `npm run typecheck`: a comment that expects an error is itself an error once the
 * line below it compiles. Whoever gets past the compiler is told at the next synth, which is what each test asserts.
 */
const base = {
  name: 'web',
  namespace: frontendNamespace,
  purpose: 'A service of a test',
  ports: { http: 8080, admin: 8081 },
  probes: { readiness: http('/ready') },
  resources: { cpuMillis: 100, memoryMiB: 64 },
} as const;

const fields = (...services: Parameters<typeof problemsWith>[0]) => problemsWith(services).map(({ field }) => field);

describe('it compiles to', () => {
  test('give a service two ports and serve its route and its metrics on either', () => {
    const service = defineService({
      ...base,
      ports: { http: 8080, metrics: 9100 },
      route: { prefix: '/', port: 'http' },
      metrics: { port: 'metrics' },
    });
    const names: ('http' | 'metrics')[] = [at(service, 'http').name, at(service, 'metrics').name].map((n) =>
      n === 'http' ? n : 'metrics',
    );
    const ports: Readonly<Record<'http' | 'metrics', number>> = service.ports;
    expect([names, ports.metrics]).toEqual([['http', 'metrics'], 9100]);
    expect(fields(service)).toEqual([]);
  });

  test('define services in the words of an application, and hand them on', () => {
    const grpc = (name: string): Service<'grpc'> =>
      defineService({ ...base, name, ports: { grpc: 1 }, metrics: { port: 'grpc' } });
    expect(fields(grpc('a'), grpc('b'))).toEqual([]);
  });
});

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
    expect(fields(defineService({ ...base, connects: ['redis'] }))).toEqual(['connects[0]']);
    expect(fields(defineService({ ...base, connects: [broker] }))).toEqual([]);
  });

  test('connect to a database without saying how: read-write or read-only', () => {
    // @ts-expect-error a database has several endpoints
    expect(fields(defineService({ ...base, connects: [database] }))).toEqual(['connects[0]']);
    expect(fields(defineService({ ...base, connects: [database.readOnly] }))).toEqual([]);
  });

  test('connect to an identity provider without saying for what: to sign in or to verify', () => {
    // @ts-expect-error an identity provider has several endpoints
    expect(fields(defineService({ ...base, connects: [entraId] }))).toEqual(['connects[0]']);
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

  test('connect to a port of a service that has none', () => {
    const { ports: _, probes: __, ...rest } = base;
    const worker = defineService({ ...rest, name: 'worker' });
    expect(fields(worker)).toEqual([]);
    // @ts-expect-error the worker has no ports
    const nowhere = at(worker, 'http');
    expect(fields(worker, aService({ connects: [nowhere] }))).toEqual(['probes', 'connects[0]']);
  });

  test('have clients reach a port that does not exist', () => {
    // @ts-expect-error the port is one of http and admin
    const service = defineService({ ...base, servicePorts: { grpc: 80 } });
    expect(fields(service)).toEqual(['servicePorts.grpc']);
  });

  test('put a service into a namespace by its name: a namespace is an object', () => {
    // @ts-expect-error "default" is text; a namespace is an object
    const service = defineService({ ...base, namespace: 'default' });
    expect(fields(service)).toEqual(['namespace']);
  });

  test('give an exec probe a port', () => {
    // @ts-expect-error a command talks to no port
    const probe = exec(['true'], { port: 'http' });
    expect(fields(defineService({ ...base, probes: { readiness: probe } }))).toEqual(['probes.readiness.port']);
  });

  test('mistype a field in a patch, or spell one as cdk8s does', () => {
    // @ts-expect-error it is called replicas
    onKubernetes('Deployment', { spec: { replica: 1 } });
    // @ts-expect-error it is called clusterIP in a manifest
    onKubernetes('Service', { spec: { clusterIp: 'None' } });
    // @ts-expect-error it is a number
    onKubernetes('Deployment', { spec: { minReadySeconds: '5' } });
    // @ts-expect-error it is called shm_size
    inCompose({ shmSize: '1m' });
    const quantities = { limits: { cpu: 2, 'nvidia.com/gpu': '1' } };
    const containers = [{ name: 'web', resources: quantities, livenessProbe: { httpGet: { port: 'http' } } }];
    const patches = [
      onKubernetes('Deployment', { spec: { template: { spec: { hostPID: false, containers } } } }),
      onKubernetes('Cluster', { spec: { whatever: 'its operator knows' } }),
    ];
    expect(fields(aService({ patches }))).toEqual([]);
  });

  test('take an environment for the other target', () => {
    // @ts-expect-error no operator runs a database in Compose
    const operated: ComposeEnvironment = { ...local, database: { instances: 2 } };
    // @ts-expect-error a cluster builds no sources
    const built: KubernetesEnvironment = { ...production, sources: 'code' };
    // @ts-expect-error a public host is not a Compose matter
    const hosted: ComposeEnvironment = { ...local, host: 'app.example.org' };
    expect([operated.target, built.target, hosted.target]).toEqual(['compose', 'kubernetes', 'compose']);
  });
});
