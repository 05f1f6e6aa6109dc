import type { Problem } from '../problem';
import { repeated } from '../repeated';
import type { Scaling } from '../resources';
import type { Service } from '../service';
import { TMP, type Volume } from '../volume';
import type { Definitions } from './rule';

/** Numbers that depend on each other: processes and cores, fewest and most copies, volumes and their places. */
export function* sizes({ topology, environments }: Definitions): Iterable<Problem> {
  for (const service of topology.services) {
    yield* processProblems(service);
    yield* scalingProblems(service.name, 'scaling', service.scaling);
    yield* volumeProblems(service.name, service.volumes);
  }
  for (const environment of environments) {
    for (const [service, scaling] of Object.entries(environment.scaling ?? {})) {
      yield* scalingProblems(environment.name, `scaling.${service}`, scaling);
    }
  }
}

/** More processes than cores that were asked for only take time from each other. */
function* processProblems({ name: subject, processes, resources }: Service): Iterable<Problem> {
  const cores = Math.max(1, Math.ceil(resources.cpuMillis / 1000));
  if (processes <= cores) return;
  const allowed = `at most ${cores}, the CPU request in whole cores`;
  yield { subject, field: 'processes', given: processes, allowed, fix: 'raise resources.cpuMillis, or leave it out' };
}

function* scalingProblems(subject: string, field: string, { min, max }: Scaling): Iterable<Problem> {
  if (min === 1) {
    const fix = 'start with two: while one moves to another node or version, the other serves';
    yield { subject, field: `${field}.min`, given: min, allowed: 'at least 2 copies', fix };
  }
  if (min > max) {
    yield { subject, field, given: { min, max }, allowed: 'a min of at most max', fix: 'raise max or lower min' };
  }
}

export function* volumeProblems(subject: string, volumes: readonly Volume[]): Iterable<Problem> {
  for (const { kind, name } of volumes) {
    if (kind === 'scratch') continue;
    const fix = 'a service keeps nothing between restarts: put the data in a backing service';
    yield { subject, field: `volumes.${name}`, given: kind, allowed: 'scratch', fix };
  }
  const all = [TMP, ...volumes];
  for (const name of repeated(all.map((volume) => volume.name))) {
    const allowed = 'each name once; tmp is there already';
    yield { subject, field: 'volumes', given: name, allowed, fix: 'rename one of them' };
  }
  for (const { path } of volumes) {
    const other = all.find((one) => one.path !== path && `${path}/`.startsWith(`${one.path}/`));
    const isTwice = all.filter((one) => one.path === path).length > 1;
    if (other === undefined && !isTwice) continue;
    const allowed = 'each path once, and none below another; /tmp is there already';
    yield { subject, field: 'volumes', given: path, allowed, fix: 'remove one of them, or mount it elsewhere' };
  }
}
