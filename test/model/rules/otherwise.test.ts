import { composeRules } from '../../../compose/rules';
import { kubernetesRules } from '../../../lib/kubernetes/rules';
import {
  address,
  at,
  defineJob,
  defineServer,
  problemsOf,
  secret,
  topologyOf,
  type Environment,
  type JobDifference,
  type ServiceDifference,
} from '../../../lib/model';
import {
  aService,
  backendNamespace,
  broker,
  database,
  local,
  problemsWith,
  production,
} from '../../fixtures/definitions';
import { varied } from '../../fixtures/varied';
import { problemAt } from './problem-at';

const web = aService({ connects: [broker], env: { LOG_LEVEL: 'info' }, resources: { cpuMillis: 1500, memoryMiB: 64 } });
const saying = (said: ServiceDifference | 'absent', of: Environment = production): Environment => ({
  ...of,
  services: { web: said },
});
const problems = (said: ServiceDifference | 'absent', services = [web]) =>
  problemsWith(services, [local, saying(said)]);
const placed = (said: ServiceDifference, field: string, services = [web]) =>
  problemAt(problems(said, services), 'production', `services.web.${field}`);

test('an application that differs in all ways is well formed', () => {
  expect(problemsOf(varied, [...kubernetesRules, ...composeRules])).toEqual([]);
});

describe('what an environment says otherwise is held to the rules, and is wrong where it is said', () => {
  test('a secret is no literal, and is not shown', () => {
    const { fix } = placed({ env: { API_TOKEN: 'hunter2' } }, 'env.API_TOKEN');
    expect(fix).toBe("write secret('web', 'api-token', 'what it is for')");
    expect(JSON.stringify(problems({ env: { API_TOKEN: 'hunter2' } }))).not.toContain('hunter2');
  });

  test('a variable is there once', () => {
    expect(placed({ env: { REDIS_URL: 'redis://other' } }, 'env.REDIS_URL').allowed).toBe('each variable once');
    placed({ env: { PROCESSES: '9' } }, 'env.PROCESSES');
  });

  test('an address is of what the service connects to', () => {
    const api = aService({ name: 'api' });
    const said = { env: { API_URL: address(at(api, 'http')) } };
    expect(placed(said, 'env.API_URL', [web, api])).toMatchObject({ given: 'api.http' });
  });

  test('a secret has a name in the vault that no other has, and a local value that Compose can write', () => {
    const SESSION_KEY = secret('redis-pass', 'word', 'a test', { local: 'a b' });
    const other = aService({ name: 'other', env: { OTHER_KEY: secret('redis', 'pass-word', 'a test') } });
    placed({ env: { SESSION_KEY } }, 'env.SESSION_KEY', [other, web]);
    const inCompose = [saying({ env: { SESSION_KEY } }, local)];
    const found = problemsOf({ topology: topologyOf({ web, broker }), environments: inCompose }, composeRules);
    problemAt(found, 'local', 'services.web.env.SESSION_KEY');
  });

  test('what is requested may be used', () => {
    expect(placed({ resources: { memoryLimitMiB: 32 } }, 'resources.memoryLimitMiB').allowed).toBe(
      'at least the request, 64',
    );
    const limited = aService({ resources: { cpuMillis: 100, cpuLimitMillis: 200, memoryMiB: 64 } });
    expect(placed({ resources: { cpuMillis: 300 } }, 'resources.cpuLimitMillis', [limited]).given).toBe(200);
  });

  test('processes fit into the cores that are left', () => {
    expect(problems({ resources: { cpuMillis: 500 } })).toEqual([]);
    const two = aService({ processes: 2, resources: { cpuMillis: 1500, memoryMiB: 64 } });
    expect(placed({ resources: { cpuMillis: 500 } }, 'resources', [two]).given).toBe(2);
    placed({ processes: 9 }, 'processes');
  });

  test('copies fit together', () => {
    expect(placed({ scaling: { max: 1 } }, 'scaling').given).toEqual({ min: 2, max: 1 });
    placed({ scaling: { min: 1 } }, 'scaling.min');
  });

  test('a field is one that can be otherwise', () => {
    placed({ imag: 'web' } as ServiceDifference, 'imag');
    placed({ env: { 'log-level': 'x' } }, 'env.log-level');
    placed({ env: { LOG_LEVEL: undefined as never } }, 'env.LOG_LEVEL');
    const said = 'absnt' as 'absent';
    expect(problemAt(problems(said), 'production', 'services.web').fix).toBe('did you mean absent?');
  });
});

test('what a definition says is wrong where it is defined, in whatever environments', () => {
  const wrong = aService({ resources: { cpuMillis: 100, memoryMiB: 64, memoryLimitMiB: 32 } });
  problemAt(problems({ scaling: { max: 9 } }, [wrong]), 'web', 'resources.memoryLimitMiB');
  expect(problemsWith([wrong], [saying({ resources: { memoryLimitMiB: 64 } })])).toEqual([]);
});

test('connections to a database are counted as the environment has its copies', () => {
  const greedy = aService({ connects: [database.readWrite], scaling: { min: 2, max: 200 } });
  const subject = (said: ServiceDifference) => problems(said, [greedy]).map((one) => `${one.subject}: ${one.field}`);
  expect(subject({})).toEqual(['postgres: pooler.maxClientConnections']);
  expect(problemsWith([greedy], [local, saying({ scaling: { max: 20 } })])).toEqual([]);
  expect(problems({ scaling: { max: 300 } }, [aService({ connects: [database.readWrite] })])[0]?.given).toContain(
    'web (300 + 300 pods in production × 1 processes × 5)',
  );
});

describe('what is absent', () => {
  const front = aService({ name: 'front', connects: [web] });

  test('is connected to by nothing that is there', () => {
    expect(problemAt(problems('absent', [front, web]), 'production', 'services.web')).toEqual({
      subject: 'production',
      field: 'services.web',
      given: 'absent',
      allowed: 'what nobody here connects to; front does to web.http (connects[0])',
      fix: 'let front be absent too, or leave web where front is',
    });
    const neither: Environment = { ...production, services: { web: 'absent', front: 'absent' } };
    expect(problemsWith([front, web], [local, neither])).toEqual([]);
  });

  test('is connected to by no migrations, jobs or servers', () => {
    const migrating = aService({
      name: 'front',
      connects: [database.readWrite],
      migrations: { args: ['migrate'], connects: [web] },
    });
    expect(problemAt(problems('absent', [migrating, web]), 'production', 'services.web').allowed).toContain(
      'front does to web.http (migrations.connects[1])',
    );
    const small = { namespace: backendNamespace, purpose: 'A test', resources: { cpuMillis: 1, memoryMiB: 1 } };
    const job = defineJob({ ...small, name: 'job', connects: [web] });
    const server = defineServer({
      ...small,
      name: 'mail',
      user: 1000,
      ports: { smtp: 25 },
      probes: {},
      connects: [web],
    });
    const found = problemsOf({ topology: topologyOf({ web, job, server, broker }), environments: [saying('absent')] });
    const said = found.filter(({ field }) => field === 'services.web').map(({ allowed }) => allowed);
    expect(said.join()).toMatch(/job does to .*mail does to /s);
  });

  test('runs in one environment at least', () => {
    const found = problemsWith([web, aService({ name: 'other' })], [saying('absent', local), saying('absent')]);
    expect(problemAt(found, 'local', 'services.web').fix).toContain('or remove its definition');
  });

  test('leaves its route to another', () => {
    const services = [aService({ route: '/x' }), aService({ name: 'new', route: '/x' })];
    const without = (name: string, of: Environment): Environment => ({ ...of, services: { [name]: 'absent' } });
    expect(problemsWith(services, [without('new', local), without('web', production)])).toEqual([]);
    problemAt(problemsWith(services, [without('new', local), production]), 'web', 'route');
  });

  test('is published nowhere', () => {
    const pinned = { ...saying('absent', local), hostPorts: { web: 8000 } } as Environment;
    expect(problemAt(problemsWith([web, front], [pinned, production]), 'local', 'hostPorts.web').allowed).toBe('front');
  });
});

describe('a job', () => {
  const job = defineJob({
    name: 'nightly',
    namespace: backendNamespace,
    purpose: 'A test',
    schedule: '0 3 * * *',
    resources: { cpuMillis: 100, memoryMiB: 64 },
  });
  const found = (jobs: Readonly<Record<string, JobDifference | 'absent'>>) =>
    problemsOf({ topology: topologyOf({ job }), environments: [local, { ...production, jobs }] }).filter(
      ({ field }) => !/signIn|images/.test(field),
    );

  test('is spoken of by its name, and held to its rules', () => {
    expect(found({ nightly: { schedule: '0 4 * * *', env: { DAYS: '1' } } })).toEqual([]);
    expect(found({ nightly: 'absent' })).toEqual([]);
    expect(problemAt(found({ nightl: 'absent' }), 'production', 'jobs.nightl').fix).toBe('did you mean nightly?');
    problemAt(found({ nightly: { env: { A_KEY: 'x' } } }), 'production', 'jobs.nightly.env.A_KEY');
    problemAt(
      found({ nightly: { resources: { memoryLimitMiB: 1 } } }),
      'production',
      'jobs.nightly.resources.memoryLimitMiB',
    );
    problemAt(found({ nightly: { schedule: 'daily' } }), 'production', 'jobs.nightly.schedule');
  });

  test('that runs before each release has no schedule in one environment alone', () => {
    const before = defineJob({
      name: 'nightly',
      namespace: backendNamespace,
      purpose: 'A test',
      resources: { cpuMillis: 100, memoryMiB: 64 },
    });
    const jobs = { nightly: { schedule: '0 4 * * *' } };
    const definitions = { topology: topologyOf({ before }), environments: [{ ...production, jobs }] };
    expect(problemAt(problemsOf(definitions), 'production', 'jobs.nightly.schedule').fix).toBe(
      'say when nightly runs where it is defined, or leave this out',
    );
  });

  test('has what a job has, and is none of the services', () => {
    problemAt(found({ nightly: { scaling: { max: 1 } } as JobDifference }), 'production', 'jobs.nightly.scaling');
    const services = { nightly: 'absent' } as const;
    const all = problemsOf({ topology: topologyOf({ job }), environments: [{ ...production, services }] });
    expect(problemAt(all, 'production', 'services.nightly').fix).toBe('say it under jobs');
  });
});
