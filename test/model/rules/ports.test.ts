import { at, defineObjectStorage, defineRedis, exec, http, tcp } from '../../../lib/model';
import { aService, broker, objectStorage, problemsWith, production } from '../../fixtures/definitions';
import { problemAt } from './problem-at';

describe('ports', () => {
  test.each([0, -1, 65536, 80.5, Number.NaN, '8080' as unknown as number])(
    'it is impossible to write the bad port %p',
    (port) => {
      const problem = problemAt(problemsWith([aService({ ports: { http: port } })]), 'web', 'ports.http');
      expect(problem).toMatchObject({ given: port, allowed: 'a whole number from 1 to 65535' });
    },
  );

  test('it is impossible to write a bad port of a backing service', () => {
    const problems = problemsWith([], [production], { other: defineRedis({ ...broker, name: 'other', port: 70_000 }) });
    expect(problemAt(problems, 'other', 'port').given).toBe(70_000);
    const files = defineObjectStorage({
      ...objectStorage,
      name: 'files',
      server: { ...objectStorage.server, port: 0 },
    });
    problemAt(problemsWith([], [production], { files }), 'files', 'server.port');
  });

  test('two ports of a service have two numbers', () => {
    const problem = problemAt(problemsWith([aService({ ports: { http: 8080, admin: 8080 } })]), 'web', 'ports');
    expect(problem).toMatchObject({ given: 8080, allowed: 'each number once' });
  });

  test('clients reach two ports of a service under two numbers, of ports that exist', () => {
    const ports = { http: 8080, admin: 9000 };
    expect(problemsWith([aService({ ports, servicePorts: { http: 80 } })])).toEqual([]);
    const twice = problemAt(problemsWith([aService({ ports, servicePorts: { http: 9000 } })]), 'web', 'servicePorts');
    expect(twice).toMatchObject({ given: 9000, allowed: 'each number once' });
    const unknown = problemsWith([aService({ ports, servicePorts: { htp: 80 } })]);
    expect(problemAt(unknown, 'web', 'servicePorts.htp').fix).toBe('did you mean http?');
    problemAt(problemsWith([aService({ ports, servicePorts: { http: 0 } })]), 'web', 'servicePorts.http');
  });

  test('it is impossible to connect to a port that does not exist', () => {
    const api = aService({ name: 'api', ports: { http: 8000, admin: 8001 } });
    const problem = problemAt(problemsWith([api, aService({ connects: [at(api, 'grpc')] })]), 'web', 'connects[0]');
    expect(problem).toMatchObject({ given: 'api.grpc', allowed: 'http, admin' });
  });

  test('it is impossible to serve a route, metrics or a probe on a port that does not exist', () => {
    const service = aService({
      route: { prefix: '/', port: 'web' },
      metrics: { port: 'metrics' },
      probes: { readiness: http('/ready', { port: 'admin' }), liveness: tcp({ port: 'tcp' }) },
    });
    const problems = problemsWith([service]);
    for (const field of ['route.port', 'metrics.port', 'probes.readiness.port', 'probes.liveness.port']) {
      expect(problemAt(problems, 'web', field).allowed).toBe('http');
    }
  });
});

describe('probes', () => {
  test('a path starts with a slash, a command names a program, a timing is a whole number', () => {
    const readiness = http('ready', { periodSeconds: 0.5, timeoutSeconds: 0 });
    const problems = problemsWith([aService({ probes: { readiness, liveness: exec([]) } })]);
    expect(problemAt(problems, 'web', 'probes.readiness.path')).toMatchObject({
      given: 'ready',
      fix: '"/ready" would do',
    });
    problemAt(problems, 'web', 'probes.readiness.periodSeconds');
    problemAt(problems, 'web', 'probes.readiness.timeoutSeconds');
    problemAt(problems, 'web', 'probes.liveness.command');
  });
});
