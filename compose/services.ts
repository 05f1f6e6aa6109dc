import {
  profileOf,
  type ComposeEnvironment,
  type Resolved,
  type ResolvedJob,
  type ResolvedService,
} from '../lib/model';
import type { ComposeService } from './compose-file';
import { afterSteps, companions } from './companions';
import { container, loopback, oneShot } from './container';
import { dependenciesOf } from './dependencies';
import { entry, type Entries } from './entry';
import { imageOrBuild, liveMounts, watched } from './from-source';
import { routedPorts, type HostPort } from './host-ports';

type Compose = Resolved<ComposeEnvironment>;

/** Profile of the jobs that Kubernetes runs on a schedule: `docker compose run --rm NAME` runs one once. */
export const ON_SCHEDULE = 'jobs';

/** Every service, before it its migrations, and the other jobs. */
export function services(resolved: Compose, ports: HostPort, folder: string): Entries {
  const { jobs } = resolved;
  const all = [
    ...resolved.services.flatMap((one) => [
      ...jobs.filter(({ job }) => job.migrates === one.service).map((its) => job(its, resolved, folder)),
      service(one, ports, resolved, folder),
    ]),
    ...jobs.filter(({ job: { migrates } }) => migrates === undefined).map((one) => job(one, resolved, folder)),
  ];
  return Object.assign({}, ...all) as Entries;
}

function service(one: ResolvedService, ports: HostPort, resolved: Compose, folder: string): Entries {
  const { environment } = resolved;
  const { service: definition, program } = one;
  const own = container(program, environment);
  const written = {
    ...own,
    ...imageOrBuild(definition, program.image, environment, folder),
    ...inProfile(definition.profile),
    volumes: [...(own.volumes ?? []), ...liveMounts(definition, environment, folder)],
    ports: routedPorts(definition).map((port) => loopback(ports(program.name, port), port)),
    depends_on: { ...dependenciesOf(definition, resolved), ...afterSteps(one) },
    ...watched(definition, environment, folder),
  };
  return { ...companions(one, resolved, folder), ...entry(program, written, definition) };
}

/** A job that runs before what it prepares, or on demand what elsewhere runs on a schedule. */
function job({ job: definition, program }: ResolvedJob, resolved: Compose, folder: string): Entries {
  const { environment } = resolved;
  const own = oneShot(program, environment);
  const written = {
    ...own,
    ...imageOrBuild(definition, program.image, environment, folder),
    ...inProfile(definition.schedule === undefined ? profileOf(definition) : ON_SCHEDULE),
    volumes: [...(own.volumes ?? []), ...liveMounts(definition, environment, folder)],
    depends_on: dependenciesOf(definition, resolved),
  };
  return entry(program, written, definition.migrates ?? definition);
}

const inProfile = (profile: string | undefined): Pick<ComposeService, 'profiles'> =>
  profile === undefined ? {} : { profiles: [profile] };
