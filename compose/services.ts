import { posix } from 'node:path';
import {
  databaseOf,
  type ComposeEnvironment,
  type Endpoint,
  type Resolved,
  type ResolvedService,
  type Service,
} from '../lib/model';
import { minioBucketProgram } from '../lib/programs/minio';
import { composeName } from './addresses';
import type { ComposeService, Dependency } from './compose-file';
import { container, loopback, oneShot, bindMount } from './container';
import type { HostPort } from './host-ports';
import { entry, type Entries } from './entry';

type Compose = Resolved<ComposeEnvironment>;

/** Every service, and before it its migrations. */
export function services(resolved: Compose, ports: HostPort, folder: string): Entries {
  return Object.assign({}, ...resolved.services.map((one) => service(one, ports, resolved, folder))) as Entries;
}

function service(one: ResolvedService, ports: HostPort, resolved: Compose, folder: string): Entries {
  const { environment } = resolved;
  const { service: definition, program, migrations } = one;
  const common = {
    ...imageOrBuild(one, environment, folder),
    ...(definition.profile === undefined ? {} : { profiles: [definition.profile] }),
  };
  const own: ComposeService = {
    ...container(program, environment),
    ...common,
    ...(definition.route === undefined
      ? {}
      : { ports: [loopback(ports(program.name, routedPort(one)), routedPort(one))] }),
    depends_on: dependencies(definition, resolved),
    ...followSource(one, environment, folder),
  };
  if (migrations === undefined) return entry(program, own);
  const before: ComposeService = {
    ...oneShot(migrations.program, environment),
    ...common,
    ...(own.volumes === undefined ? {} : { volumes: own.volumes }),
    depends_on: { [migrations.database.of.name]: { condition: 'service_healthy' } },
  };
  return { ...entry(migrations.program, before), ...entry(program, own) };
}

const routedPort = ({ service: { ports, route } }: ResolvedService): number => ports[route?.port ?? ''] ?? 0;

/** Built here from source, or the published image. Services of one code base build one image. */
function imageOrBuild(
  { service: { image, source }, program }: ResolvedService,
  { application, sources }: ComposeEnvironment,
  folder: string,
): Pick<ComposeService, 'image' | 'build'> {
  if (sources === undefined) return { image: program.image };
  return { image: `${application}/${image}:local`, build: { context: from(folder, sources, source.folder) } };
}

/** Source that is seen live is mounted; a change of anything that the image is made from rebuilds it. */
function followSource(
  { service: { source } }: ResolvedService,
  { sources }: ComposeEnvironment,
  folder: string,
): Pick<ComposeService, 'volumes' | 'develop'> {
  if (sources === undefined) return {};
  const at = (path: string): string => from(folder, sources, source.folder, path);
  const live = Object.entries(source.live ?? {}).map(([target, path]) => bindMount(at(path), target));
  const watch = (source.rebuild ?? ['Dockerfile']).map((path) => ({ action: 'rebuild', path: at(path) }) as const);
  return { ...(live.length === 0 ? {} : { volumes: live }), develop: { watch } };
}

/** Compose resolves paths from the folder of its file. */
const from = (folder: string, ...path: string[]): string => posix.relative(folder, posix.join(...path));

/** What must be up or done before a service starts. */
function dependencies(client: Service, resolved: Compose): Readonly<Record<string, Dependency>> {
  const healthy = client.connects.map(({ of }) => composeName(of)).filter((name) => name !== undefined);
  return {
    ...conditions(healthy, 'service_healthy'),
    ...conditions(
      client.connects.flatMap((endpoint) => preparations(endpoint, client, resolved)),
      'service_completed_successfully',
    ),
  };
}

const conditions = (names: readonly string[], condition: Dependency['condition']) =>
  Object.fromEntries(names.map((name) => [name, { condition }]));

/** The one-shot services that make a backing service fit for use, as far as they run whenever the client does. */
function preparations({ of }: Endpoint, client: Service, { services: all, environment }: Compose): string[] {
  switch (of.kind) {
    case 'service':
    case 'redis':
    case 'oidc':
      return [];
    case 'postgres':
      return all
        .filter(({ service: { profile } }) => profile === undefined || profile === client.profile)
        .flatMap(({ service: s, migrations }) => (migrations && databaseOf(s) === of ? [migrations.program.name] : []));
    case 'objectStorage':
      return [minioBucketProgram(of, environment).name];
  }
}
