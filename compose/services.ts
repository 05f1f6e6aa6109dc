import { posix } from 'node:path';
import {
  dockerfileOf,
  type ComposeEnvironment,
  type Job,
  type Resolved,
  type ResolvedJob,
  type ResolvedService,
  type Service,
  type Source,
} from '../lib/model';
import type { Build, ComposeService } from './compose-file';
import { container, loopback, oneShot, bindMount } from './container';
import { dependenciesOf, profileOf } from './dependencies';
import { entry, type Entries } from './entry';
import { routedPorts, type HostPort } from './host-ports';
import { escapeDollar } from './interpolation';

type Compose = Resolved<ComposeEnvironment>;

/** Profile of the jobs that Kubernetes runs on a schedule: `docker compose run --rm NAME` runs one once. */
const ON_SCHEDULE = 'jobs';

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
  const written = {
    ...container(program, environment),
    ...imageOrBuild(definition, program.image, environment, folder),
    ...inProfile(definition.profile),
    ports: routedPorts(definition).map((port) => loopback(ports(program.name, port), port)),
    depends_on: dependenciesOf(definition, resolved),
    ...followSource(definition, environment, folder),
  };
  return entry(program, written, definition);
}

/** A job that runs before what it prepares, or on demand what elsewhere runs on a schedule. */
function job({ job: definition, program }: ResolvedJob, resolved: Compose, folder: string): Entries {
  const { environment } = resolved;
  const { develop: _, ...mounts } = followSource(definition, environment, folder);
  const written = {
    ...oneShot(program, environment),
    ...imageOrBuild(definition, program.image, environment, folder),
    ...inProfile(definition.schedule === undefined ? profileOf(definition) : ON_SCHEDULE),
    ...mounts,
    depends_on: dependenciesOf(definition, resolved),
  };
  return entry(program, written, definition.migrates ?? definition);
}

const inProfile = (profile: string | undefined): Pick<ComposeService, 'profiles'> =>
  profile === undefined ? {} : { profiles: [profile] };

/** Built here from source, or the published image. Services of one code base build one image. */
function imageOrBuild(
  { image, source }: Service | Job,
  published: string,
  { application, sources }: ComposeEnvironment,
  folder: string,
): Pick<ComposeService, 'image' | 'build'> {
  if (sources === undefined) return { image: published };
  return { image: `${application}/${image}:local`, build: build(source, from(folder, sources, source.folder)) };
}

/** How an image is built, as far as it differs from what Docker does anyway. */
const build = ({ dockerfile, stage, args }: Source, context: string): Build => ({
  context,
  ...(dockerfile === undefined ? {} : { dockerfile }),
  ...(stage === undefined ? {} : { target: stage }),
  ...(args === undefined ? {} : { args: mapped(args, escapeDollar) }),
});

const mapped = (record: Readonly<Record<string, string>>, by: (value: string) => string) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, by(value)]));

/** Source that is seen live is mounted; a change of anything that the image is made from rebuilds it. */
function followSource(
  { source }: Service | Job,
  { sources }: ComposeEnvironment,
  folder: string,
): Pick<ComposeService, 'volumes' | 'develop'> {
  if (sources === undefined) return {};
  const at = (path: string): string => from(folder, sources, source.folder, path);
  const live = Object.entries(source.live ?? {}).map(([target, path]) => bindMount(at(path), target));
  const watch = (source.rebuild ?? [dockerfileOf(source)]).map(
    (path) => ({ action: 'rebuild', path: at(path) }) as const,
  );
  return { ...(live.length === 0 ? {} : { volumes: live }), develop: { watch } };
}

/** Compose resolves paths from the folder of its file. */
const from = (folder: string, ...path: string[]): string => posix.relative(folder, posix.join(...path));
