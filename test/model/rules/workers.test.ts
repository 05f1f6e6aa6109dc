import {
  defineServer,
  defineService,
  exec,
  grpc,
  http,
  tcp,
  type Service,
  type ServiceProps,
} from '../../../lib/model';
import { aService, backendNamespace, cluster, problemsWith } from '../../fixtures/definitions';
import { problemAt } from './problem-at';

/** A process that nobody talks to. */
const worker = (more: Partial<ServiceProps<never>> = {}): Service =>
  defineService({
    name: 'worker',
    namespace: backendNamespace,
    purpose: 'Works',
    resources: { cpuMillis: 100, memoryMiB: 64 },
    ...more,
  });

describe('a service without ports', () => {
  test('needs no probe', () => {
    expect(problemsWith([worker()])).toEqual([]);
    expect(problemsWith([worker({ probes: {} })])).toEqual([]);
  });

  test('is asked by commands alone', () => {
    expect(problemsWith([worker({ probes: { readiness: exec(['true']), liveness: exec(['true']) } })])).toEqual([]);
    for (const readiness of [http('/ready'), tcp(), grpc()]) {
      const problem = problemAt(problemsWith([worker({ probes: { readiness } })]), 'worker', 'probes.readiness');
      expect(problem).toMatchObject({ given: readiness.kind, allowed: 'exec: the service has no port' });
    }
  });

  test('is connected to by nobody', () => {
    const other = worker({ probes: { readiness: exec(['true']) } });
    const problem = problemAt(problemsWith([other, aService({ connects: [other] })]), 'web', 'connects[0]');
    expect(problem).toMatchObject({ given: 'worker', allowed: 'a service with a port; worker has none' });
  });

  test('is not routed to', () => {
    const routed = worker({ route: '/work', probes: { readiness: exec(['true']) } });
    expect(problemAt(problemsWith([routed]), 'worker', 'route')).toMatchObject({
      given: '/work',
      fix: expect.stringContaining('ports: { http: 8080 }') as string,
    });
  });

  test('has no metrics', () => {
    const metrics = { port: 'metrics' as never };
    expect(problemAt(problemsWith([worker({ metrics })]), 'worker', 'metrics.port').allowed).toBe('no port is defined');
  });
});

describe('readiness', () => {
  const deaf = { probes: { liveness: http('/alive') } };

  test('is asked of what has a route', () => {
    const problem = problemAt(problemsWith([aService({ ...deaf, route: '/shop' })]), 'web', 'probes.readiness');
    expect(problem).toMatchObject({ given: undefined, allowed: 'a readiness probe: /shop is routed to it' });
  });

  test('is asked of what others connect to', () => {
    const api = defineService({
      name: 'api',
      namespace: backendNamespace,
      purpose: 'Answers',
      ports: { http: 80 },
      resources: { cpuMillis: 100, memoryMiB: 64 },
    });
    const problem = problemAt(problemsWith([api, aService({ connects: [api] })]), 'api', 'probes');
    expect(problem.allowed).toBe('a readiness probe: web connects to it');
    expect(problemsWith([api])).toEqual([]);
  });

  test('is asked of a server that something connects to', () => {
    const mail = defineServer({
      name: 'mail',
      namespace: backendNamespace,
      purpose: 'Sends letters',
      ports: { smtp: 25 },
      user: 1000,
      probes: { liveness: tcp() },
      resources: { cpuMillis: 50, memoryMiB: 32 },
    });
    const problems = problemsWith([aService({ connects: [mail] })], [cluster], { mail });
    expect(problemAt(problems, 'mail', 'probes.readiness').allowed).toBe('a readiness probe: web connects to it');
  });

  test('is asked of nobody else', () => {
    expect(problemsWith([aService(deaf)])).toEqual([]);
  });
});

describe('the headers of a probe', () => {
  const asked = (headers: Readonly<Record<string, string>>) =>
    problemsWith([aService({ probes: { readiness: http('/ready', { headers }) } })], [cluster]);

  test('are what HTTP and the programs that ask can take', () => {
    expect(asked({ Host: 'shop.test', 'X-Probe': 'a "b" $c' })).toEqual([]);
    problemAt(asked({ 'Host:': 'shop.test' }), 'web', 'probes.readiness.headers.Host:');
    for (const value of ["it's", 'a\\b', 'two\nlines', 'ü', '']) {
      problemAt(asked({ 'X-Probe': value }), 'web', 'probes.readiness.headers.X-Probe');
    }
  });

  test('hold no credentials', () => {
    const problem = problemAt(asked({ Authorization: 'Basic x' }), 'web', 'probes.readiness.headers.Authorization');
    expect(problem.given).toBe('a literal (not shown)');
  });
});
