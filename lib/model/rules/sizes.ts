import type { Problem } from '../problem';
import { repeated } from '../repeated';
import type { BackingService } from '../backing/backing-service';
import type { Resources } from '../resources';
import type { Service } from '../service';
import { isWithin, TMP, type Volume } from '../volume';
import type { Definitions } from './rule';

/** Numbers that depend on each other: processes and cores, requests and limits, volumes and their places. */
export function* sizes({ topology, environments }: Definitions): Iterable<Problem> {
  for (const service of topology.services) {
    yield* processProblems(service);
    yield* limitProblems(service.name, 'resources', service.resources);
    yield* volumeProblems(service.name, service.volumes);
  }
  for (const { name, resources, volumes } of topology.jobs.filter(({ awaits }) => awaits === undefined)) {
    yield* limitProblems(name, 'resources', resources);
    yield* volumeProblems(name, volumes);
  }
  for (const backing of topology.backing) {
    for (const [field, resources] of resourcesOf(backing)) yield* limitProblems(backing.name, field, resources);
    if (backing.kind !== 'server') continue;
    const { name, volume, scratch = [] } = backing;
    yield* placeProblems(name, 'scratch', scratch, [
      TMP,
      ...(volume === undefined ? [] : [{ name: 'data', ...volume }]),
    ]);
  }
  for (const environment of environments.filter((one) => one.target === 'kubernetes')) {
    const { name, database, databases } = environment;
    for (const [field, settings] of Object.entries({ database, ...under('databases', databases) })) {
      if (settings?.resources !== undefined) yield* limitProblems(name, `${field}.resources`, settings.resources);
    }
  }
}

/** A record with where each of its members is written. */
const under = <T>(field: string, record: Readonly<Record<string, T>> = {}): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [`${field}.${name}`, value]));

type FieldOf = readonly [field: string, resources: Resources];

/** The resources of a backing service, by the field that they stand in. */
function resourcesOf(backing: BackingService): FieldOf[] {
  switch (backing.kind) {
    case 'postgres': {
      const own: FieldOf = ['resources', backing.resources];
      return backing.pooler === undefined ? [own] : [own, ['pooler.resources', backing.pooler.resources]];
    }
    case 'redis':
    case 'server':
      return [['resources', backing.resources]];
    case 'objectStorage':
      return [['server.resources', backing.server.resources]];
    case 'oidc':
    case 'external':
      return [];
  }
}

/** What is requested may be used. */
export function* limitProblems(subject: string, field: string, resources: Resources): Iterable<Problem> {
  const { cpuMillis, cpuLimitMillis = cpuMillis, memoryMiB, memoryLimitMiB = memoryMiB } = resources;
  const limits = [
    ['cpuLimitMillis', cpuLimitMillis, cpuMillis],
    ['memoryLimitMiB', memoryLimitMiB, memoryMiB],
  ] as const;
  for (const [name, given, request] of limits) {
    if (given >= request) continue;
    const allowed = `at least the request, ${request}`;
    yield { subject, field: `${field}.${name}`, given, allowed, fix: 'raise the limit, or lower the request' };
  }
}

/** More processes than cores that were asked for only take time from each other. */
function* processProblems({ name: subject, processes, resources }: Service): Iterable<Problem> {
  const cores = Math.max(1, Math.ceil(resources.cpuMillis / 1000));
  if (processes <= cores) return;
  const allowed = `at most ${cores}, the CPU request in whole cores`;
  yield { subject, field: 'processes', given: processes, allowed, fix: 'raise resources.cpuMillis, or leave it out' };
}

export function* volumeProblems(subject: string, volumes: readonly Volume[]): Iterable<Problem> {
  for (const { kind, name } of volumes) {
    if (kind === 'scratch') continue;
    const fix = 'nothing is kept between runs: put the data in a backing service';
    yield { subject, field: `volumes.${name}`, given: kind, allowed: 'scratch', fix };
  }
  yield* placeProblems(subject, 'volumes', volumes, [TMP]);
}

type Place = Pick<Volume, 'name' | 'path'>;

/** @param there what has its name and its place already */
function* placeProblems(
  subject: string,
  field: string,
  volumes: readonly Place[],
  there: readonly Place[],
): Iterable<Problem> {
  const all = [...there, ...volumes];
  for (const name of repeated(all.map((volume) => volume.name))) {
    const allowed = `each name once; there already: ${there.map((one) => one.name).join(', ')}`;
    yield { subject, field, given: name, allowed, fix: 'rename one of them' };
  }
  for (const { path } of volumes) {
    const other = all.find((one) => one.path !== path && isWithin(path, one.path));
    const isTwice = all.filter((one) => one.path === path).length > 1;
    if (other === undefined && !isTwice) continue;
    const allowed = `each path once, and none below another; there already: ${there.map((one) => one.path).join(', ')}`;
    yield { subject, field, given: path, allowed, fix: 'remove one of them, or mount it elsewhere' };
  }
}
