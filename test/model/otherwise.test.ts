import { inEnvironment, literal, resolve, secret, type Environment, type ServiceDifference } from '../../lib/model';
import { aService, broker, cluster, database, laptop, topologyWith } from '../fixtures/definitions';
import { varied } from '../fixtures/varied';

const web = aService({
  connects: [database.readWrite],
  env: { LOG_LEVEL: 'info', REGION: 'here' },
  resources: { cpuMillis: 2000, memoryMiB: 512, memoryLimitMiB: 1024 },
  migrations: { args: ['migrate'] },
});
const front = aService({ name: 'front', connects: [web] });
const topology = topologyWith([front, web]);
const saying = (said: ServiceDifference | 'absent'): Environment => ({ ...cluster, services: { web: said } });
const webIn = (environment: Environment, of = topology) => {
  const { services, jobs } = resolve(of, environment);
  const found = services.find(({ service }) => service.name === 'web');
  const migrations = jobs.find(({ job }) => job.name === 'web-migrations');
  if (found === undefined || migrations === undefined) throw new Error('no web');
  return { ...found, migrations: migrations.program };
};
const value = (name: string, environment: Environment) =>
  webIn(environment).program.variables.find((variable) => variable.name === name)?.value;

describe('what an environment says of a service', () => {
  test('replaces variables where they stand, and adds others at the end', () => {
    const SESSION_SECRET = secret('web', 'session', 'signs cookies');
    const environment = saying({ env: { SESSION_SECRET, LOG_LEVEL: 'debug' } });
    const { program, migrations } = webIn(environment);
    expect(program.variables.slice(-3)).toEqual([
      { name: 'LOG_LEVEL', value: literal('debug') },
      { name: 'REGION', value: literal('here') },
      { name: 'SESSION_SECRET', value: SESSION_SECRET },
    ]);
    expect(migrations.variables).toContainEqual({ name: 'LOG_LEVEL', value: literal('debug') });
    expect(value('LOG_LEVEL', cluster)).toEqual(literal('info'));
  });

  test('holds for what it says of resources and copies, and the service for the rest', () => {
    const environment = saying({ resources: { memoryLimitMiB: 2048 }, scaling: { max: 9 } });
    const { program, scaling, migrations } = webIn(environment);
    expect(program.resources).toEqual({ cpuMillis: 2000, memoryMiB: 512, memoryLimitMiB: 2048 });
    expect(migrations.resources).toEqual(program.resources);
    expect(scaling).toEqual({ min: 2, max: 9 });
  });

  test('is what it was where a member is undefined', () => {
    const nothing = { resources: { cpuMillis: undefined }, scaling: { max: undefined }, image: undefined };
    expect(webIn(saying(nothing as unknown as ServiceDifference))).toEqual(webIn(cluster));
  });

  test('takes the processes along with the CPU request, unless somebody said how many', () => {
    const processes = (environment: Environment, of = topology) =>
      webIn(environment, of).program.variables.find(({ name }) => name === 'PROCESSES')?.value;
    const half = saying({ resources: { cpuMillis: 500 } });
    expect([processes(cluster), processes(half)]).toEqual([literal('2'), literal('1')]);
    const { kind: _, processesAreCores: __, ...rest } = web;
    const stated = topologyWith([{ ...rest, kind: 'service', processes: 2, processesAreCores: false }]);
    expect(processes(half, stated)).toEqual(literal('2'));
    expect(processes(saying({ processes: 1 }), stated)).toEqual(literal('1'));
  });

  test('names another of the images', () => {
    const images = { ...cluster.images, slim: { tag: '7' } };
    const { program, migrations } = webIn({ ...saying({ image: 'slim' }), images });
    expect([program.image, migrations.image]).toEqual(['registry.test/shop/slim:7', 'registry.test/shop/slim:7']);
  });

  test('is seen by whoever refers to it', () => {
    const here = inEnvironment(topology, saying({ scaling: { max: 9 } }));
    const [one, other] = here.topology.services;
    expect(one?.connects[0]?.of).toBe(other);
    expect(inEnvironment(here.topology, here.environment)).toEqual(here);
    expect(inEnvironment(topology, cluster).topology).toBe(topology);
  });
});

describe('what is absent', () => {
  test('is not there, nor are its migrations', () => {
    const { services, jobs } = resolve(topologyWith([web]), saying('absent'));
    expect([services, jobs]).toEqual([[], []]);
    expect(resolve(topologyWith([web]), laptop).services).toHaveLength(1);
  });

  test('has no namespace, variables, secrets or alerts left behind', () => {
    const [, , onCluster] = varied.environments;
    const names = resolve(varied.topology, onCluster ?? cluster).jobs.map(({ job }) => job.name);
    expect(names).toEqual(['api-migrations', 'survey-migrations', 'report', 'api-schema', 'survey-schema']);
  });
});

test('what an environment says of a job is when it runs, and what it needs', () => {
  const [, onHost, onCluster] = varied.environments;
  const report = (environment: Environment) =>
    resolve(varied.topology, environment).jobs.find(({ job }) => job.name === 'report');
  expect(report(onCluster ?? cluster)?.job.schedule).toMatchObject({ cron: '0 5 * * 1', concurrency: 'forbid' });
  expect(report(onCluster ?? cluster)?.program.resources).toMatchObject({ memoryMiB: 512, memoryLimitMiB: 600 });
  expect(report(onHost ?? cluster)?.program.variables).toContainEqual({ name: 'DAYS', value: literal('1') });
  expect(report(onHost ?? cluster)?.job.schedule?.cron).toBe('0 3 * * *');
});

test('a broker keeps its identity, so that a queue is still that of what a service connects to', () => {
  const queue = { of: broker, perCopy: 20 };
  const worker = aService({ name: 'worker', connects: [broker], scaling: { min: 2, max: 4, queue } });
  const { topology: here } = inEnvironment(topologyWith([worker]), {
    ...cluster,
    services: { worker: { scaling: { max: 9 } } },
  });
  expect(here.services[0]?.scaling.queue?.of).toBe(here.services[0]?.connects[0]?.of);
});
