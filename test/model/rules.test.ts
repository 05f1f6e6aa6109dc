import {
  address,
  at,
  defineObjectStorage,
  definePostgres,
  defineRedis,
  exec,
  http,
  persistent,
  scratch,
  secret,
  tcp,
  text,
  variable,
  type Environment,
  type Images,
  type Problem,
  type Service,
} from '../../lib/model';
import {
  aService,
  broker,
  database,
  local,
  objectStorage,
  problemsWith,
  production,
  topologyWith,
} from '../fixtures/definitions';

/** The problem of one field, which must be the only one of that field. */
function problemAt(problems: readonly Problem[], subject: string, field: string): Problem {
  const found = problems.filter((p) => p.subject === subject && p.field === field);
  expect(problems.map((p) => `${p.subject}: ${p.field}`)).toContain(`${subject}: ${field}`);
  const [problem] = found;
  if (problem === undefined || found.length !== 1) throw new Error(`${found.length} problems at ${subject}: ${field}`);
  expect(problem.fix).not.toBe('');
  return problem;
}

const withImages = (images: Images): Environment[] => [{ ...production, images: { ...production.images, ...images } }];
const sized = (resources: object): Service => aService({ resources: resources as Service['resources'] });

test('a definition that breaks no rule has no problem', () => {
  const api = aService({ name: 'api', namespace: 'backend', route: '/api', connects: [database.readWrite, broker] });
  expect(problemsWith([api, aService({ route: '/', connects: [api] })])).toEqual([]);
});

describe('names', () => {
  test.each([
    ['Web', '"web" would do'],
    ['web_app', '"web-app" would do'],
    ['1web', '"web" would do'],
    ['-web-', '"web" would do'],
    ['', 'choose another name'],
    ['a'.repeat(64), `"${'a'.repeat(64)}" would do`],
  ])('it is impossible to name something %p: it is no DNS-1123 label', (name, fix) => {
    const problem = problemAt(problemsWith([aService({ name })]), name, 'name');
    expect(problem).toMatchObject({ given: name, allowed: expect.stringContaining('DNS-1123 label') as string });
    if (name.length < 64) expect(problem.fix).toBe(fix);
  });

  test('a fix of a name is itself a name that may stand', () => {
    for (const name of ['Web', 'web_app', '1web', '-web-', 'Ärzte Portal', 'a'.repeat(64), `${'a'.repeat(62)}--b`]) {
      const { fix } = problemAt(problemsWith([aService({ name })]), name, 'name');
      const mended = /^"(.*)" would do$/.exec(fix)?.[1] ?? '';
      expect(problemsWith([aService({ name: mended })])).toEqual([]);
    }
  });

  test('a port has a name of at most 15 characters, as a container port must', () => {
    const problems = problemsWith([aService({ ports: { 'administration-ui': 8080 } })]);
    expect(problemAt(problems, 'web', 'ports.administration-ui').allowed).toContain('at most 15 characters');
  });

  test('a volume has a DNS-1123 label', () => {
    problemAt(problemsWith([aService({ volumes: [scratch('My Files', '/files', 1)] })]), 'web', 'volumes.My Files');
  });

  test('the application and each environment have a DNS-1123 label', () => {
    const problems = problemsWith([aService()], [{ ...production, name: 'Prod', application: 'My App' }]);
    expect(problemAt(problems, 'Prod', 'name').fix).toBe('"prod" would do');
    expect(problemAt(problems, 'Prod', 'application').fix).toBe('"my-app" would do');
  });

  test('it is impossible to give two services, or a service and a backing service, one name', () => {
    const problems = problemsWith([aService(), aService({ name: 'redis' }), aService({ route: '/x' })]);
    expect(problemAt(problems, 'web', 'name').allowed).toContain('no other service');
    expect(problemAt(problems, 'redis', 'name').fix).toBe('rename one of them');
  });

  test('it is impossible to put a service in a namespace that has no folder', () => {
    const service = { ...aService(), namespace: 'nowhere' } as unknown as Service;
    const problem = problemAt(problemsWith([service]), 'web', 'namespace');
    expect(problem).toMatchObject({
      given: 'nowhere',
      allowed: expect.stringContaining('frontend, backend') as string,
    });
  });
});

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
    const files = defineObjectStorage({ ...objectStorage, name: 'files', local: { ...objectStorage.local, port: 0 } });
    problemAt(problemsWith([], [production], { files }), 'files', 'local.port');
  });

  test('a service has a port', () => {
    problemAt(problemsWith([aService({ ports: {} })]), 'web', 'ports');
  });

  test('two ports of a service have two numbers', () => {
    const problem = problemAt(problemsWith([aService({ ports: { http: 8080, admin: 8080 } })]), 'web', 'ports');
    expect(problem).toMatchObject({ given: 8080, allowed: 'each number once' });
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
  test('it is impossible to leave a service without readiness', () => {
    const none = aService({ probes: {} as Service['probes'] });
    expect(problemAt(problemsWith([none]), 'web', 'probes.readiness')).toMatchObject({ given: undefined });
    const missing = aService({ probes: undefined as unknown as Service['probes'] });
    problemAt(problemsWith([missing]), 'web', 'probes.readiness');
  });

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

describe('sizes', () => {
  test('it is impossible to leave a service without memory', () => {
    for (const given of [undefined, 0]) {
      const problem = problemAt(
        problemsWith([sized({ cpuMillis: 1, memoryMiB: given })]),
        'web',
        'resources.memoryMiB',
      );
      expect(problem).toMatchObject({ given, allowed: 'a whole number of mebibytes, from 1 up' });
    }
    problemAt(problemsWith([sized({ memoryMiB: 1 })]), 'web', 'resources.cpuMillis');
    problemAt(
      problemsWith([aService({ resources: undefined as unknown as Service['resources'] })]),
      'web',
      'resources.memoryMiB',
    );
  });

  test.each(['128Mi', '0.5', 1.5, -1, Number.NaN, Number.POSITIVE_INFINITY])(
    'it is impossible to write the bad quantity %p',
    (memoryMiB) => {
      problemAt(problemsWith([sized({ cpuMillis: 1, memoryMiB })]), 'web', 'resources.memoryMiB');
    },
  );

  test('it is impossible to write a bad quantity of a backing service', () => {
    const { resources, pooler } = database;
    const other = definePostgres({
      ...database,
      name: 'other',
      volumeGiB: 0,
      resources: { ...resources, memoryMiB: 0.5 },
      pooler: { ...pooler, resources: { ...resources, cpuMillis: -1 } },
    });
    const problems = problemsWith([], [production], { other });
    for (const field of ['volumeGiB', 'resources.memoryMiB', 'pooler.resources.cpuMillis'])
      problemAt(problems, 'other', field);
    const files = defineObjectStorage({
      ...objectStorage,
      name: 'files',
      local: { ...objectStorage.local, resources: { cpuMillis: 1, memoryMiB: 0 } },
    });
    problemAt(problemsWith([], [production], { files }), 'files', 'local.resources.memoryMiB');
  });

  test('it is impossible to set min > max', () => {
    const given = { min: 3, max: 2 };
    const problem = problemAt(problemsWith([aService({ scaling: given })]), 'web', 'scaling');
    expect(problem).toMatchObject({ given, allowed: 'a min of at most max', fix: 'raise max or lower min' });
  });

  test('it is impossible to set min > max for one environment', () => {
    const scaled = { ...production, scaling: { web: { min: 3, max: 2 } } };
    problemAt(problemsWith([aService()], [scaled]), 'production', 'scaling.web');
  });

  test('copies are whole numbers from 1 up, and a CPU target is a percentage', () => {
    const problems = problemsWith([aService({ scaling: { min: 0, max: 1.5, cpuPercent: 120 } })]);
    for (const field of ['scaling.min', 'scaling.max', 'scaling.cpuPercent']) problemAt(problems, 'web', field);
  });

  test('a service runs as a user that is not root', () => {
    expect(problemAt(problemsWith([aService({ user: 0 })]), 'web', 'user').allowed).toContain('root is not allowed');
  });

  test('a service keeps nothing between restarts: its volumes are scratch, of a size, below /', () => {
    const problems = problemsWith([
      aService({ volumes: [persistent('data', '/data', 1), scratch('files', 'files', 0)] }),
    ]);
    expect(problemAt(problems, 'web', 'volumes.data').fix).toContain('backing service');
    problemAt(problems, 'web', 'volumes.files.path');
    problemAt(problems, 'web', 'volumes.files.sizeMiB');
  });

  test('a path is mounted once, and /tmp is mounted already', () => {
    const problem = problemAt(problemsWith([aService({ volumes: [scratch('tmp2', '/tmp', 1)] })]), 'web', 'volumes');
    expect(problem).toMatchObject({
      given: '/tmp',
      allowed: expect.stringContaining('/tmp is there already') as string,
    });
  });
});

describe('connections', () => {
  test('it is impossible to connect to what the topology does not have', () => {
    const problem = problemAt(
      problemsWith([aService({ connects: [aService({ name: 'ghost' })] })]),
      'web',
      'connects[0]',
    );
    expect(problem).toMatchObject({ given: 'ghost', fix: 'export ghost in lib/services/index.ts' });
  });

  test('it is impossible to connect to the same endpoint twice', () => {
    expect(problemAt(problemsWith([aService({ connects: [broker, broker] })]), 'web', 'connects').given).toMatch(
      /^redis/,
    );
  });

  test('it is impossible to connect a service to itself', () => {
    const self = aService();
    const looped = { ...self, connects: [{ kind: 'endpoint' as const, of: self, name: 'http' }] };
    Object.assign(self, looped);
    expect(problemAt(problemsWith([self]), 'web', 'connects[0]').fix).toContain('localhost');
  });

  test('a service that always runs connects to none that a profile leaves out', () => {
    const optional = aService({ name: 'optional', profile: 'apps' });
    const problem = problemAt(problemsWith([optional, aService({ connects: [optional] })]), 'web', 'connects[0]');
    expect(problem.given).toBe('optional, in profile apps');
    expect(problemsWith([optional, aService({ connects: [optional], profile: 'apps' })])).toEqual([]);
  });

  test('migrations want a database', () => {
    problemAt(problemsWith([aService({ migrations: { command: ['migrate'] } })]), 'web', 'migrations');
  });

  test('two files that import each other are told so, not a TypeError', () => {
    const missing = undefined as unknown as Service;
    const problem = problemAt(problemsWith([aService({ connects: [missing] })]), 'web', 'connects[0]');
    expect(problem.fix).toContain('import each other');
  });
});

describe('start-up order', () => {
  const cycle = (...names: readonly string[]): Service[] => {
    const all = names.map((name) => aService({ name }));
    all.forEach((service, i) => {
      const of = all[(i + 1) % all.length] ?? service;
      Object.assign(service, { connects: [{ kind: 'endpoint', of, name: 'http' }] });
    });
    return all;
  };

  test('it is impossible to make a cycle of start-up dependencies', () => {
    const problem = problemAt(problemsWith(cycle('a', 'b', 'c')), 'a', 'connects');
    expect(problem.given).toBe('a → b → c → a');
  });

  test('every cycle is reported, once', () => {
    const problems = problemsWith([...cycle('a', 'b'), ...cycle('c', 'd')]).filter(({ field }) => field === 'connects');
    expect(problems.map(({ given }) => given)).toEqual(['a → b → a', 'c → d → c']);
  });

  test('two ways to one service are no cycle', () => {
    const base = aService({ name: 'base' });
    const left = aService({ name: 'left', connects: [base] });
    const right = aService({ name: 'right', connects: [base] });
    expect(problemsWith([aService({ connects: [left, right] }), left, right, base])).toEqual([]);
  });
});

describe('routes', () => {
  test('it is impossible to claim a route twice', () => {
    const problems = problemsWith([aService({ name: 'a', route: '/x' }), aService({ name: 'b', route: '/x' })]);
    expect(problemAt(problems, 'b', 'route')).toMatchObject({
      given: '/x',
      allowed: expect.stringContaining('a has this one') as string,
    });
  });

  test.each(['api', '/api/', '//api', '/a b', '/api?x', ''])('%p is no prefix, and the fix is one', (route) => {
    const { fix } = problemAt(problemsWith([aService({ route })]), 'web', 'route');
    const mended = /^"(.*)" would do$/.exec(fix)?.[1] ?? '';
    expect(problemsWith([aService({ route: mended })])).toEqual([]);
  });
});

describe('secrets', () => {
  test.each([
    ['secret', secret('x/../../../../y', 'key', 'a test'), 'x/../../../../y', '"x-y" would do'],
    ['key', secret('smtp', 'Pass_Word', 'a test'), 'Pass_Word', '"pass-word" would do'],
  ])('a %s that is no label, and so could leave its folder, is refused', (_, value, given, fix) => {
    const problem = problemAt(problemsWith([aService({ env: { SMTP_PASSWORD: value } })]), 'web', 'env.SMTP_PASSWORD');
    expect(problem).toMatchObject({ given, fix });
  });

  test('two secrets that come to one name in the vault are refused, also of two services', () => {
    const a = aService({ name: 'a', env: { A_KEY: secret('a-b', 'c', 'a test') } });
    const b = aService({ name: 'b', env: { B_KEY: secret('a', 'b-c', 'a test') } });
    expect(problemAt(problemsWith([a, b]), 'b', 'env')).toMatchObject({
      given: "secret('a', 'b-c')",
      allowed: expect.stringContaining("secret('a-b', 'c') is a-b-c too") as string,
    });
  });

  test('two services may read one secret', () => {
    const env = { MAIL_PASSWORD: secret('mail', 'password', 'a test') };
    expect(problemsWith([aService({ name: 'a', env }), aService({ name: 'b', env })])).toEqual([]);
  });
});

describe('variables', () => {
  test('it is impossible to reference a service without connecting to it', () => {
    const api = aService({ name: 'api' });
    const service = aService({
      connects: [broker],
      env: { API: address(at(api, 'http')), DEEP: text`${address(at(api, 'http'))}/x` },
    });
    const problems = problemsWith([api, service]);
    expect(problemAt(problems, 'web', 'env.API')).toMatchObject({
      given: 'api.http',
      allowed: expect.stringMatching(/^redis/) as string,
    });
    expect(problemAt(problems, 'web', 'env.DEEP').fix).toContain('add api.http to connects');
  });

  test.each(['SMTP_PASSWORD', 'CLIENT_SECRET', 'API_TOKEN', 'SIGNING_KEY', 'PASSWORD'])(
    'it is impossible to put a literal where a secret belongs: %s',
    (name) => {
      const problem = problemAt(problemsWith([aService({ env: { [name]: 'hunter2' } })]), 'web', `env.${name}`);
      expect(JSON.stringify(problem)).not.toContain('hunter2');
      expect(problem.fix).toContain("secret('web', ");
    },
  );

  test('it is impossible to put a literal into text where a secret belongs', () => {
    problemAt(problemsWith([aService({ env: { API_TOKEN: text`hunter2` } })]), 'web', 'env.API_TOKEN');
  });

  test('a secret says what it is for', () => {
    problemAt(problemsWith([aService({ env: { API_TOKEN: secret('mail', 'token', ' ') } })]), 'web', 'env.API_TOKEN');
    expect(problemsWith([aService({ env: { API_TOKEN: secret('mail', 'token', 'sends mail') } })])).toEqual([]);
  });

  test('it is impossible to set the same variable twice', () => {
    const problems = problemsWith([aService({ connects: [broker], env: { REDIS_URL: 'redis://other' } })]);
    expect(problemAt(problems, 'web', 'env.REDIS_URL').allowed).toBe('each variable once');
    problemAt(problemsWith([aService({ env: { PROCESSES: '9' } })]), 'web', 'env.PROCESSES');
  });

  test('it is impossible to set the same variable twice by two connections', () => {
    const other = defineRedis({ ...broker, name: 'other' });
    const problems = problemsWith([aService({ connects: [broker, other] })], withImages({ other: { tag: '1' } }), {
      other,
    });
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ subject }) => subject === 'web')).toBe(true);
  });

  test('a variable has a name of capital letters, digits and underscores', () => {
    const { fix } = problemAt(problemsWith([aService({ env: { 'log-level': 'info' } })]), 'web', 'env.log-level');
    expect(fix).toBe('"LOG_LEVEL" would do');
  });

  test('text names only variables that are there and are not text themselves', () => {
    const env = { A: text`${variable('NOBODY')}`, B: text`${variable('A')}` };
    const problems = problemsWith([aService({ env })]);
    expect(problemAt(problems, 'web', 'env.A').given).toBe('NOBODY');
    expect(problemAt(problems, 'web', 'env.B').given).toBe('A');
  });
});

describe('images', () => {
  test.each(['latest', '', 'has space', 'a:b'])('it is impossible to use the tag %p', (tag) => {
    const problem = problemAt(problemsWith([aService()], withImages({ web: { tag } })), 'web', 'images.json tag');
    expect(problem).toMatchObject({ given: tag, allowed: expect.stringContaining('never moves') as string });
  });

  test('a digest is one, and a repository says its registry', () => {
    const web = { tag: '1', digest: 'sha256:abc', repository: 'Redis' };
    const problems = problemsWith([aService()], withImages({ web }));
    problemAt(problems, 'web', 'images.json digest');
    problemAt(problems, 'web', 'images.json repository');
  });

  test('each environment is checked for itself', () => {
    const bad = { ...local, images: { ...local.images, redis: { tag: 'latest' } } };
    problemAt(problemsWith([aService()], [bad, production]), 'redis', 'images.json tag');
  });
});

describe('environments', () => {
  test('speak only of services that are there', () => {
    const scaled = { ...production, scaling: { ghost: { min: 1, max: 2 } } };
    const pinned = { ...local, hostPorts: { ghost: 1, web: 99_999 } };
    const problems = problemsWith([aService()], [scaled, pinned]);
    expect(problemAt(problems, 'production', 'scaling.ghost').allowed).toBe('web');
    problemAt(problems, 'local', 'hostPorts.ghost');
    problemAt(problems, 'local', 'hostPorts.web');
  });

  test('publish each port of a machine once', () => {
    const pinned = { ...local, hostPorts: { a: 8000, b: 8000 } };
    problemAt(
      problemsWith([aService({ name: 'a', route: '/a' }), aService({ name: 'b', route: '/b' })], [pinned]),
      'local',
      'hostPorts',
    );
  });

  test.each(['https://app.example.org', 'App.example.org', 'app', 'app.example.org:443'])(
    '%p is no public host',
    (host) => {
      problemAt(problemsWith([aService()], [{ ...production, host }]), 'production', 'host');
    },
  );

  test('have names of their own', () => {
    expect(problemAt(problemsWith([aService()], [production, production]), 'production', 'name').given).toBe(
      'production',
    );
  });
});

test('the topology holds what it is given, in the order of names, each with the file that defines it', () => {
  const { services, backing } = topologyWith([aService({ name: 'b' }), aService({ name: 'a' })]);
  expect(services.map(({ name }) => name)).toEqual(['a', 'b']);
  expect(backing.map(({ name }) => name)).toEqual(['entra-id', 'object-storage', 'postgres', 'redis']);
});
