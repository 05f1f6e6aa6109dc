import type { Program, Resolved, ResolvedBacking, ServerForm, ComposeEnvironment } from '../lib/model';
import type { ComposeService } from './compose-file';
import { container, loopback, oneShot } from './container';
import { completed, dependenciesOf, running } from './dependencies';
import { entry, type Entries } from './entry';
import { engineImageOrBuild } from './from-source';
import type { HostPort } from './host-ports';
import { isKept, versionCheck } from './postgres-version/version-check';

type Compose = Resolved<ComposeEnvironment>;

/** What runs in Compose for a backing service: nothing for what lies outside. */
export function backingServices(
  { backing, form }: ResolvedBacking,
  ports: HostPort,
  resolved: Compose,
  folder: string,
): Entries {
  switch (form.kind) {
    case 'server': {
      const own = backing.kind === 'server' ? dependenciesOf(backing, resolved) : {};
      const { environment } = resolved;
      const before = backing.kind === 'postgres' && isKept(environment) ? versionCheck(form.program, environment) : {};
      const dependencies = { ...own, ...completed(Object.keys(before)) };
      return { ...before, ...server(form, backing.name, { ports, dependencies, environment, folder }) };
    }
    case 'external':
      return {};
    case 'operator':
      throw new Error(`${backing.name}: there is no operator in Compose`);
  }
}

/** What a server is rendered with. */
interface Around {
  readonly ports: HostPort;
  readonly dependencies: NonNullable<ComposeService['depends_on']>;
  readonly environment: ComposeEnvironment;
  /** Where the Compose file is kept, from the root of the repository. */
  readonly folder: string;
}

/** A server under its own name with all its ports published, what readies its volume, and what readies it for its clients. */
function server(form: ServerForm, of: string, { ports, dependencies, environment, folder }: Around): Entries {
  const { program, front, preparations } = form;
  const first = form.volumeOfRoot ? [volumeProgram(program)] : [];
  const own = container(program, environment);
  const volumes = form.volumeOfRoot ? { volumes: withoutCopying(own.volumes) } : {};
  const all = [
    ...first.map((one) => entry(one, { ...oneShot(one, environment), ...volumes, cap_add: ['CHOWN'] })),
    entry(program, {
      ...own,
      ...engineImageOrBuild(form, environment, folder),
      ...volumes,
      ...(lasts(program) ? { hostname: program.name } : {}),
      ports: Object.values(program.ports).map((port) => loopback(ports(of, port), port)),
      depends_on: { ...dependencies, ...completed(first.map(({ name }) => name)) },
    }),
    ...(front === undefined
      ? []
      : [
          entry(front.program, {
            ...container(front.program, environment),
            depends_on: running(program),
          }),
        ]),
    ...preparations.map((one) =>
      entry(one, {
        ...oneShot(one, environment),
        depends_on: running(program),
      }),
    ),
  ];
  return Object.assign({}, ...all) as Entries;
}

/** What is kept may stand under the name of the host, which is another for each new container unless it is said. */
const lasts = ({ volumes }: Program): boolean => volumes.some(({ kind }) => kind === 'persistent');

export const volumeProgramName = ({ name }: Pick<Program, 'name'>): string => `${name}-volume`;

/** Gives a new, empty volume to the user that the server runs as: the image leaves it to root. */
function volumeProgram({ probes: _, args: __, ...program }: Program): Program {
  const { user, volumes } = program;
  const lasting = volumes.filter(({ kind }) => kind === 'persistent');
  return {
    ...program,
    name: volumeProgramName(program),
    entrypoint: ['chown', `${user}:${user}`, ...lasting.map(({ path }) => path)],
    user: 0,
    ports: {},
    variables: [],
    volumes: lasting,
    config: [],
  };
}

/** The image's own folder may belong to root: its ownership must not be copied back over a volume that is still empty. */
const withoutCopying = (mounts: ComposeService['volumes'] = []) =>
  mounts.map((mount) => (mount.type === 'volume' ? { ...mount, volume: { nocopy: true } } : mount));
