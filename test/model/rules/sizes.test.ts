import {
  defineJob,
  defineObjectStorage,
  definePostgres,
  defineRedis,
  persistent,
  scratch,
  type Service,
  type Volume,
} from '../../../lib/model';
import {
  aServer,
  aService,
  broker,
  database,
  objectStorage,
  problemsWith,
  production,
  workerNamespace,
} from '../../fixtures/definitions';
import { problemAt } from './problem-at';

const sized = (resources: object): Service => aService({ resources: resources as Service['resources'] });

describe('sizes', () => {
  test('it is impossible to leave a service without memory', () => {
    for (const given of [undefined, 0]) {
      const problem = problemAt(
        problemsWith([sized({ cpuMillis: 1, memoryMiB: given })]),
        'web',
        'resources.memoryMiB',
      );
      expect(problem).toMatchObject({ given, allowed: expect.stringMatching(/^a whole number from 1 to /) as string });
    }
    problemAt(problemsWith([sized({ memoryMiB: 1 })]), 'web', 'resources.cpuMillis');
    problemAt(
      problemsWith([aService({ resources: undefined as unknown as Service['resources'] })]),
      'web',
      'resources',
    );
  });

  test.each(['128Mi', '0.5', 1.5, -1, Number.NaN, Number.POSITIVE_INFINITY])(
    'it is impossible to write the bad quantity %p',
    (memoryMiB) => {
      problemAt(problemsWith([sized({ cpuMillis: 1, memoryMiB })]), 'web', 'resources.memoryMiB');
    },
  );

  test('it is impossible to write a bad quantity of a backing service', () => {
    const { resources } = database;
    const other = definePostgres({
      ...database,
      name: 'other',
      volumeGiB: 0,
      resources: { ...resources, memoryMiB: 0.5 },
      pooler: { instances: 1, maxClientConnections: 1, poolSize: 1, resources: { ...resources, cpuMillis: -1 } },
    });
    const problems = problemsWith([], [production], { other });
    for (const field of ['volumeGiB', 'resources.memoryMiB', 'pooler.resources.cpuMillis'])
      problemAt(problems, 'other', field);
    const files = defineObjectStorage({
      ...objectStorage,
      name: 'files',
      server: { ...objectStorage.server, resources: { cpuMillis: 1, memoryMiB: 0 } },
    });
    problemAt(problemsWith([], [production], { files }), 'files', 'server.resources.memoryMiB');
  });

  test('a limit is no less than the request', () => {
    const request = { cpuMillis: 500, memoryMiB: 256 };
    expect(problemsWith([sized({ ...request, cpuLimitMillis: 500, memoryLimitMiB: 512 })])).toEqual([]);
    const problems = problemsWith([sized({ ...request, cpuLimitMillis: 499, memoryLimitMiB: 255 })]);
    expect(problemAt(problems, 'web', 'resources.cpuLimitMillis').allowed).toBe('at least the request, 500');
    expect(problemAt(problems, 'web', 'resources.memoryLimitMiB').allowed).toBe('at least the request, 256');
  });

  test('a limit of a backing service is no less than the request', () => {
    const low = { cpuMillis: 100, memoryMiB: 64, memoryLimitMiB: 32 };
    const other = definePostgres({
      ...database,
      name: 'other',
      resources: low,
      pooler: { instances: 1, maxClientConnections: 1000, poolSize: 1, resources: low },
    });
    const queue = defineRedis({ ...broker, name: 'queue', resources: low });
    const files = defineObjectStorage({ ...objectStorage, name: 'files', server: { resources: low } });
    const settings = { ...production, databases: { postgres: { instances: 2, resources: low } } };
    const problems = problemsWith([], [settings], { other, queue, files });
    problemAt(problems, 'production', 'databases.postgres.resources.memoryLimitMiB');
    problemAt(problems, 'other', 'resources.memoryLimitMiB');
    problemAt(problems, 'other', 'pooler.resources.memoryLimitMiB');
    problemAt(problems, 'queue', 'resources.memoryLimitMiB');
    problemAt(problems, 'files', 'server.resources.memoryLimitMiB');
  });

  test('it is impossible to set min > max', () => {
    const given = { min: 3, max: 2 };
    const problem = problemAt(problemsWith([aService({ scaling: given })]), 'web', 'scaling');
    expect(problem).toMatchObject({ given, allowed: 'a min of at most max', fix: 'raise max or lower min' });
  });

  test('it is impossible to set min > max for one environment', () => {
    const scaled = { ...production, services: { web: { scaling: { min: 3, max: 2 } } } };
    problemAt(problemsWith([aService()], [scaled]), 'production', 'services.web.scaling');
  });

  test('copies are whole numbers from 1 up, and a CPU target is a percentage', () => {
    const problems = problemsWith([aService({ scaling: { min: 0, max: 1.5, cpuPercent: 120 } })]);
    for (const field of ['scaling.min', 'scaling.max', 'scaling.cpuPercent']) problemAt(problems, 'web', field);
  });

  test('a service runs as a user that is not root', () => {
    expect(problemAt(problemsWith([aService({ user: 0 })]), 'web', 'user').allowed).toMatch(/^a whole number from 1 /);
  });

  test('a service keeps nothing between restarts: its volumes are scratch, of a size, below /', () => {
    const kept = problemsWith([aService({ volumes: [persistent('data', '/data', 1)] })]);
    expect(problemAt(kept, 'web', 'volumes.data').fix).toContain('backing service');
    const problems = problemsWith([aService({ volumes: [scratch('files', 'files', 0)] })]);
    expect(problemAt(problems, 'web', 'volumes[0].path').fix).toBe('"/files" would do');
    problemAt(problems, 'web', 'volumes[0].sizeMiB');
  });

  test.each([
    ['a name twice', [scratch('a', '/a', 1), scratch('a', '/b', 1)], 'a'],
    ['the name tmp', [scratch('tmp', '/a', 1)], 'tmp'],
    ['a path twice', [scratch('a', '/a', 1), scratch('b', '/a', 1)], '/a'],
    ['a path below another', [scratch('a', '/a', 1), scratch('b', '/a/b', 1)], '/a/b'],
  ])("volumes do not stand in each other's way: %s", (_, volumes, given) => {
    expect(problemAt(problemsWith([aService({ volumes })]), 'web', 'volumes').given).toBe(given);
  });

  test('nor do those of a job', () => {
    const props = { namespace: workerNamespace, purpose: 'Counts', resources: { cpuMillis: 1, memoryMiB: 16 } };
    const of = (...volumes: Volume[]) =>
      problemsWith([], [production], { job: defineJob({ ...props, name: 'count', volumes }) });
    expect(problemAt(of(scratch('a', '/a', 1), scratch('b', '/a', 1)), 'count', 'volumes').given).toBe('/a');
    problemAt(of(persistent('data', '/data', 1)), 'count', 'volumes.data');
    expect(of(scratch('a', '/a', 1))).toEqual([]);
  });

  test.each([
    [
      [scratch('a', '/a', 1), scratch('a', '/a', 1)],
      ['a', '/a', '/a'],
    ],
    [[scratch('data', '/a', 1)], ['data']],
    [[scratch('a', '/kept/a', 1)], ['/kept/a']],
    [[scratch('a', '/a', 1)], []],
  ])('nor do those of a server stand in the way of each other, or of what it keeps: %j', (scratches, given) => {
    const search = aServer({ name: 'search', volume: { path: '/kept', sizeGiB: 1 }, scratch: scratches });
    const problems = problemsWith([], [production], { search });
    expect(problems.filter(({ field }) => field === 'scratch').map((problem) => problem.given)).toEqual([
      ...new Set(given),
    ]);
  });

  test.each(['/a:b', '/a,b', '/a$b', '/a/../b', '/a/', '/'])('a volume has no path like %s', (path) => {
    problemAt(problemsWith([aService({ volumes: [scratch('a', path, 1)] })]), 'web', 'volumes[0].path');
  });

  test('a path is mounted once, and /tmp is mounted already', () => {
    const problem = problemAt(problemsWith([aService({ volumes: [scratch('tmp2', '/tmp', 1)] })]), 'web', 'volumes');
    expect(problem).toMatchObject({
      given: '/tmp',
      allowed: expect.stringMatching(/there already: \/tmp$/) as string,
    });
  });
});
