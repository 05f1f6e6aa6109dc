import type { Connectable, Endpoint } from './connection';
import { endpointsOf } from './connection';
import type { CompanyProps } from './companion';
import type { FilesProps } from './files';
import type { Namespace } from './namespace';
import type { PatchProps } from './patch';
import type { Content, Count, ImageName, Label, Line, Port, Seconds, UserId } from './primitives';
import type { Metrics } from './metrics';
import type { PodProps } from './pod';
import type { Probes } from './probe';
import type { Resources } from './resources';
import { routesOf, type Route, type RoutesGiven } from './route';
import type { Runtime } from './runtime';
import { ONE_COPY, type Scaling } from './scaling';
import { define } from './shape/define';
import type { Source } from './source';
import type { Value, Variable } from './value';
import { variablesFrom } from './value';
import type { Volume } from './volume';

/** What prepares the database, run once before a new version serves: straight to the primary, past PgBouncer. */
export interface Migrations {
  /** What the image's entry point is given. @minItems 1 */
  readonly args: readonly Content[];
  /**
   * What the entry point is given to say whether the database is ready for this version: it ends with 0 when nothing is left
   * to migrate, also where the database is ahead. What uses the database in other namespaces is replaced after that.
   * @default nobody asks: all that uses the database is in the service's own namespace
   * @minItems 1
   */
  readonly check?: readonly Content[];
  /** What they talk to besides the first database that the service connects to. @default nothing more */
  readonly connects?: readonly Connectable[];
  /** Longest it may take. @default 600 */
  readonly timeoutSeconds?: Seconds;
}

/** A service as it is written down. */
/** @typeParam Named what may name one of the ports */
export interface ServiceProps<P extends string, Named extends string = P>
  extends PodProps, PatchProps, CompanyProps, FilesProps {
  /** Becomes the host name, the selector and the Compose service. */
  readonly name: Label;
  /** Where it runs on Kubernetes. */
  readonly namespace: Namespace;
  /** What it does, in one line. */
  readonly purpose: Line;
  /** Number of each port by name. The first is the one meant where none is named. @default none: nobody connects to it @keys port-name */
  readonly ports?: Readonly<Record<P, Port>>;
  /** @default none: it is ready as soon as it runs, and starts anew when it ends */
  readonly probes?: Probes;
  readonly resources: Resources;
  /** What it is called among the environment's images. Services of one code base share one. @default the name */
  readonly image?: ImageName;
  /** What runs in place of the image's entry point. @default the image's own @minItems 1 */
  readonly entrypoint?: readonly Content[];
  /** What the entry point is given. @default the image's own @minItems 1 */
  readonly args?: readonly Content[];
  /** @default 'bash' */
  readonly runtime?: Runtime;
  /** What it talks to. Variables, policies and start order follow from this. @default nothing */
  readonly connects?: readonly Connectable[];
  /** Where it is public: a path prefix on the main host, or more than that, or several of them. @default not public */
  readonly route?: RoutesGiven<Named>;
  /** What Prometheus scrapes. @default none */
  readonly metrics?: Metrics<Named>;
  /** Numbers under which clients on Kubernetes reach ports; in Compose nothing stands before the container. @default those of the ports @keys port-name */
  readonly servicePorts?: Readonly<Partial<Record<Named, Port>>>;
  /** Further variables; a string is a literal. @default none @keys variable-name */
  readonly env?: Readonly<Record<string, Content | Value>>;
  /** @default two to four copies, or one of a singleton */
  readonly scaling?: Scaling;
  /** There is never more than one copy: the old one has ended before a new one starts, and nobody is served meanwhile. @default false */
  readonly singleton?: boolean;
  /** Writable folders besides /tmp. @default none */
  readonly volumes?: readonly Volume[];
  /** Numeric user and group. @default 10001 */
  readonly user?: UserId;
  /** Worker processes in one container; handed over as PROCESSES. @default the CPU request rounded up to whole cores */
  readonly processes?: Count;
  /** Database connections of one process per pooler; handed over as DATABASE_POOL_SIZE. @default 5 */
  readonly databasePool?: Count;
  /** Longest work in flight after SIGTERM; handed over as DRAIN_SECONDS. @default 20 */
  readonly drainSeconds?: Seconds;
  /** @default none */
  readonly migrations?: Migrations;
  /** Group that is started on demand where developers choose what runs. @default always runs */
  readonly profile?: Label;
  /** @default the folder named like the service */
  readonly source?: Source;
}

/** Something we build and run, with every default decided. */
export interface Service<P extends string = string> extends PodProps, PatchProps, CompanyProps, FilesProps {
  readonly kind: 'service';
  readonly name: string;
  readonly namespace: Namespace;
  readonly purpose: string;
  readonly ports: Readonly<Record<P, number>>;
  readonly servicePorts: Readonly<Partial<Record<string, number>>>;
  readonly probes?: Probes;
  readonly resources: Resources;
  readonly image: string;
  readonly entrypoint?: readonly string[];
  readonly args?: readonly string[];
  readonly runtime: Runtime;
  readonly connects: readonly Endpoint[];
  readonly routes: readonly Route[];
  readonly metrics?: Metrics;
  readonly env: readonly Variable[];
  readonly scaling: Scaling;
  readonly singleton: boolean;
  readonly volumes: readonly Volume[];
  readonly user: number;
  readonly processes: number;
  /** Nobody said how many processes: they follow the CPU request. */
  readonly processesAreCores: boolean;
  readonly databasePool: number;
  readonly drainSeconds: number;
  readonly migrations?: Migrations;
  readonly profile?: string;
  readonly source: Source;
}

/** As many processes as were asked for in whole cores. */
export const processesFor = ({ cpuMillis }: Pick<Resources, 'cpuMillis'>): number =>
  Math.max(1, Math.ceil(cpuMillis / 1000));

/** Defines a service. Nothing is thrown here: `validate` reports all problems of a topology together. */
export const defineService = <const P extends string = never>(props: ServiceProps<P, NoInfer<P>>): Service<P> =>
  define('service', props, service, defineService);

function service(props: ServiceProps<string>): Service {
  const { route, env, connects, ...rest } = props;
  const firstPort = Object.keys(props.ports ?? {})[0] ?? '';
  return {
    kind: 'service',
    image: props.name,
    runtime: 'bash',
    ports: {},
    servicePorts: {},
    singleton: false,
    scaling: props.singleton === true ? ONE_COPY : { min: 2, max: 4 },
    volumes: [],
    user: 10001,
    processes: processesFor(props.resources),
    processesAreCores: props.processes === undefined,
    databasePool: 5,
    drainSeconds: 20,
    source: { folder: props.name },
    ...rest,
    connects: endpointsOf(connects),
    env: variablesFrom(env),
    routes: routesOf(route, firstPort),
  };
}
