import type { Problem } from '../problem';
import type { Resources, Scaling } from '../resources';
import type { Volume } from '../volume';
import { repeated } from '../repeated';
import { isWhole, type Definitions } from './rule';

const whole = (unit: string): string => `a whole number of ${unit}, from 1 up`;

/** Quantities are whole numbers with the unit in their name; everything has memory; scaling has room. */
export function* sizes({ topology, environments }: Definitions): Iterable<Problem> {
  for (const service of topology.services) {
    const { name } = service;
    yield* resourceProblems(name, 'resources', service.resources);
    yield* scalingProblems(name, 'scaling', service.scaling);
    yield* volumeProblems(name, service.volumes);
    yield* wholeNumbers(name, {
      user: [service.user, 'a user id: root is not allowed'],
      processes: [service.processes, 'processes'],
      databasePool: [service.databasePool, 'connections'],
      drainSeconds: [service.drainSeconds, 'seconds'],
    });
  }
  for (const backing of topology.backing) {
    if ('resources' in backing) yield* resourceProblems(backing.name, 'resources', backing.resources);
    if ('volumeGiB' in backing) yield* wholeNumbers(backing.name, { volumeGiB: [backing.volumeGiB, 'gibibytes'] });
    if (backing.kind === 'objectStorage') {
      yield* resourceProblems(backing.name, 'local.resources', backing.local.resources);
    }
    if (backing.kind === 'postgres') {
      const { pooler, maxConnections, reservedConnections } = backing;
      yield* resourceProblems(backing.name, 'pooler.resources', pooler.resources);
      yield* wholeNumbers(backing.name, {
        maxConnections: [maxConnections, 'connections'],
        reservedConnections: [reservedConnections, 'connections'],
        'pooler.instances': [pooler.instances, 'instances'],
        'pooler.maxClientConnections': [pooler.maxClientConnections, 'connections'],
        'pooler.poolSize': [pooler.poolSize, 'connections'],
      });
    }
  }
  for (const environment of environments) {
    for (const [service, scaling] of Object.entries(environment.scaling ?? {})) {
      yield* scalingProblems(environment.name, `scaling.${service}`, scaling);
    }
  }
}

function* resourceProblems(subject: string, field: string, resources: Resources | undefined): Iterable<Problem> {
  yield* wholeNumbers(subject, {
    [`${field}.cpuMillis`]: [resources?.cpuMillis, 'thousandths of a core'],
    [`${field}.memoryMiB`]: [resources?.memoryMiB, 'mebibytes'],
  });
}

function* scalingProblems(subject: string, field: string, { min, max, cpuPercent }: Scaling): Iterable<Problem> {
  yield* wholeNumbers(subject, { [`${field}.min`]: [min, 'copies'], [`${field}.max`]: [max, 'copies'] });
  if (isWhole(min) && isWhole(max) && min > max) {
    const fix = 'raise max or lower min';
    yield { subject, field, given: { min, max }, allowed: 'a min of at most max', fix };
  }
  if (cpuPercent !== undefined && !(isWhole(cpuPercent) && cpuPercent <= 100)) {
    yield {
      subject,
      field: `${field}.cpuPercent`,
      given: cpuPercent,
      allowed: 'a whole number from 1 to 100',
      fix: 'leave it out for 70',
    };
  }
}

function* volumeProblems(subject: string, volumes: readonly Volume[]): Iterable<Problem> {
  for (const volume of volumes) {
    const field = `volumes.${volume.name}`;
    if (volume.kind === 'persistent') {
      yield {
        subject,
        field,
        given: 'persistent',
        allowed: 'scratch',
        fix: 'a service keeps nothing between restarts: put the data in a backing service',
      };
    } else {
      yield* wholeNumbers(subject, { [`${field}.sizeMiB`]: [volume.sizeMiB, 'mebibytes'] });
    }
    if (!/^\/.+/.test(volume.path)) {
      yield {
        subject,
        field: `${field}.path`,
        given: volume.path,
        allowed: 'an absolute path below /',
        fix: 'start it with "/"',
      };
    }
  }
  for (const path of repeated(['/tmp', ...volumes.map((v) => v.path)])) {
    yield {
      subject,
      field: 'volumes',
      given: path,
      allowed: 'each path once; /tmp is there already',
      fix: 'remove one of them',
    };
  }
}

function* wholeNumbers(
  subject: string,
  fields: Readonly<Record<string, readonly [number | undefined, string]>>,
): Iterable<Problem> {
  for (const [field, [given, unit]] of Object.entries(fields)) {
    if (isWhole(given)) continue;
    const fix = given === undefined ? 'add it' : 'write the number without a unit or a fraction';
    yield { subject, field, given, allowed: whole(unit), fix };
  }
}
