import { endpointsOf, type Connectable, type Endpoint } from '../connection';
import type { FilesProps } from '../files';
import type { Metrics } from '../metrics';
import type { Namespace } from '../namespace';
import type { AbsolutePath, Content, Count, ImageName, Label, Port, Seconds, UserId } from '../primitives';
import type { PatchProps } from '../patch';
import type { PodProps } from '../pod';
import type { Probes } from '../probe';
import type { Resources } from '../resources';
import type { Runtime } from '../runtime';
import { define } from '../shape/define';
import { variablesFrom, type Offer, type Value, type Variable } from '../value';
import type { ScratchVolume } from '../volume';
import type { Backing } from './backing-service';

/** The folder of a server that outlives it. */
export interface DataVolume {
  /** Where the image keeps its data. */
  readonly path: AbsolutePath;
  /** Size of the volume. */
  readonly sizeGiB: Count;
  /** The image leaves the folder to root, so that a new volume must be given to the server's user first. @default false */
  readonly ownedByRoot?: boolean;
}

export interface ServerProps<P extends string = string, Named extends string = P>
  extends Backing, PodProps, PatchProps, FilesProps {
  /** Where it runs on Kubernetes. */
  readonly namespace: Namespace;
  /** What its image is called among the environment's images. @default the name */
  readonly image?: ImageName;
  /** Number of each port by name. The first is the one meant where none is named. @keys port-name */
  readonly ports: Readonly<Record<P, Port>>;
  /** Numeric user and group that the image runs as. */
  readonly user: UserId;
  readonly probes: Probes;
  readonly resources: Resources;
  /** What runs in place of the image's entry point. @default the image's own @minItems 1 */
  readonly entrypoint?: readonly Content[];
  /** What the entry point is given. @default the image's own @minItems 1 */
  readonly args?: readonly Content[];
  /** @default 'bash' */
  readonly runtime?: Runtime;
  /** What it talks to itself: a console for a database, say. @default nothing */
  readonly connects?: readonly Connectable[];
  /** Database connections that it may open. @default 5 */
  readonly databasePool?: Count;
  /** Its variables; a string is a literal. @default none @keys variable-name */
  readonly env?: Readonly<Record<string, Content | Value>>;
  /** @default it keeps nothing */
  readonly volume?: DataVolume;
  /** Writable folders besides /tmp that are empty at each start. @default none */
  readonly scratch?: readonly ScratchVolume[];
  /** What Prometheus scrapes. @default none */
  readonly metrics?: Metrics<Named>;
  /** Longest it may take to stop. @default 30 */
  readonly drainSeconds?: Seconds;
  /** Scheme of its URL, of each port by name. @default the name of the port @keys port-name */
  readonly schemes?: Readonly<Record<string, Label>>;
  /**
   * The variables that a client is given; `here('host')`, `here('port')` and `here('url')` are where it connects to. Host and
   * port can be had as `<NAME>_HOST` and `<NAME>_PORT` with `as`. @default `<NAME>_URL` @keys variable-name
   */
  readonly gives?: Readonly<Record<string, Content | Offer>>;
}

/** Any other server that we run and did not write: one copy, with or without a volume. */
export interface Server<P extends string = string> extends Omit<ServerProps<P>, 'env' | 'connects'> {
  readonly kind: 'server';
  readonly env: readonly Variable[];
  readonly connects: readonly Endpoint[];
  readonly databasePool: number;
}

export const defineServer = <const P extends string>(props: ServerProps<P, NoInfer<P>>): Server<P> =>
  define('server', props, server, defineServer) as Server<P>;

const server = ({ env = {}, connects, ...rest }: ServerProps): Server => ({
  kind: 'server',
  databasePool: 5,
  ...rest,
  connects: endpointsOf(connects),
  env: variablesFrom(env),
});
