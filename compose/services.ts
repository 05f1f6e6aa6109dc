import { posix } from 'node:path';
import { databaseOf, type ComposeEnvironment, type Endpoint, type Resolved, type ResolvedService } from '../lib/model';
import { minioBucketProgram } from '../lib/programs/minio';
import { composeName } from './addresses';
import type { ComposeService, Dependency } from './compose-file';
import { container, loopback, oneShot, bindMount } from './container';
import { hostPorts } from './host-ports';
import { unit, type Units } from './unit';

type Compose = Resolved<ComposeEnvironment>;

/** Every service, and before it its migrations. */
export function services(resolved: Compose): Units {
  const ports = hostPorts(resolved);
  return Object.assign({}, ...resolved.services.map((one) => service(one, ports, resolved))) as Units;
}

function service(one: ResolvedService, ports: ReadonlyMap<string, number>, resolved: Compose): Units {
  const { environment } = resolved;
  const { service: definition, program, migrations } = one;
  const hostPort = ports.get(program.name);
  const common = {
    ...imageOrBuild(one, environment),
    ...(definition.profile === undefined ? {} : { profiles: [definition.profile] }),
  };
  const own: ComposeService = {
    ...container(program, environment),
    ...common,
    ...(hostPort === undefined ? {} : { ports: [loopback(hostPort, routedPort(one))] }),
    depends_on: dependencies(definition.connects, resolved),
    ...followSource(one, environment),
  };
  if (migrations === undefined) return unit(program, own);
  const before: ComposeService = {
    ...oneShot(migrations.program, environment),
    ...common,
    ...(own.volumes === undefined ? {} : { volumes: own.volumes }),
    depends_on: { [migrations.database.of.name]: { condition: 'service_healthy' } },
  };
  return { ...unit(migrations.program, before), ...unit(program, own) };
}

const routedPort = ({ service: { ports, route } }: ResolvedService): number => ports[route?.port ?? ''] ?? 0;

/** Built here from source, or the published image. Services of one code base build one image. */
function imageOrBuild(
  { service: { image, source }, program }: ResolvedService,
  { application, sources }: ComposeEnvironment,
): Pick<ComposeService, 'image' | 'build'> {
  if (sources === undefined) return { image: program.image };
  return { image: `${application}/${image}:local`, build: { context: fromDist(sources, source.folder) } };
}

/** Source that is seen live is mounted; a change of anything that the image is made from rebuilds it. */
function followSource(
  { service: { source } }: ResolvedService,
  { sources }: ComposeEnvironment,
): Pick<ComposeService, 'volumes' | 'develop'> {
  if (sources === undefined) return {};
  const at = (path: string): string => fromDist(sources, source.folder, path);
  const live = Object.entries(source.live ?? {}).map(([target, path]) => bindMount(at(path), target));
  const watch = (source.rebuild ?? ['Dockerfile']).map((path) => ({ action: 'rebuild', path: at(path) }) as const);
  return { ...(live.length === 0 ? {} : { volumes: live }), develop: { watch } };
}

/** Compose resolves paths from the file's own folder, which is two below the root of the repository. */
const fromDist = (...path: string[]): string => posix.join('../..', ...path);

/** What must be up or done before a client of these endpoints starts. */
function dependencies(connects: readonly Endpoint[], resolved: Compose): Readonly<Record<string, Dependency>> {
  const healthy = connects.map(({ of }) => composeName(of)).filter((name) => name !== undefined);
  return {
    ...conditions(healthy, 'service_healthy'),
    ...conditions(
      connects.flatMap((endpoint) => preparations(endpoint, resolved)),
      'service_completed_successfully',
    ),
  };
}

const conditions = (names: readonly string[], condition: Dependency['condition']) =>
  Object.fromEntries(names.map((name) => [name, { condition }]));

/** The one-shot services that make a backing service fit for use. */
function preparations({ of }: Endpoint, { services: all, environment }: Compose): string[] {
  switch (of.kind) {
    case 'service':
    case 'redis':
    case 'oidc':
      return [];
    case 'postgres':
      return all.flatMap(({ service: s, migrations }) =>
        migrations && databaseOf(s) === of ? [migrations.program.name] : [],
      );
    case 'objectStorage':
      return [minioBucketProgram(of, environment).name];
  }
}
