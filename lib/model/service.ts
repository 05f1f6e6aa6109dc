import type { Connectable, Endpoint } from './connection';
import { endpointOf } from './connection';
import type { Namespace } from './namespace';
import type { Probes } from './probe';
import type { Resources, Scaling } from './resources';
import type { Route } from './route';
import type { Source } from './source';
import type { Value, Variable } from './value';
import { literal } from './value';
import type { Volume } from './volume';

/**
 * What the image surely has, for health checks that run inside it: `node`, `python`, `bash` (every Debian-based image),
 * or `none` (a single static program). No image is assumed to have curl or wget.
 */
export type Runtime = 'node' | 'python' | 'bash' | 'none';

/** Metrics in the Prometheus text format. */
export interface Metrics {
  /** Name of the port that answers. */
  readonly port: string;
  /** @default '/metrics' */
  readonly path?: string;
  /**
   * Which metrics the alerts and dashboards may count on: `http` promises `http_requests_total{method,path,status}` and
   * `http_request_duration_seconds`; `celery` promises `celery_tasks_total{task,state}`,
   * `celery_task_duration_seconds`, `celery_queue_length{queue}`, `celery_active_tasks` and
   * `celery_worker_heartbeat_timestamp_seconds`. @default none promised
   */
  readonly family?: 'http' | 'celery';
}

/** A command that prepares the database, run once before a new version serves. */
export interface Migrations {
  readonly command: readonly string[];
  /** Longest it may take. @default 600 */
  readonly timeoutSeconds?: number;
}

/** A service as it is written down in `lib/services`. */
export interface ServiceProps<P extends string> {
  /** DNS-1123 label; becomes the host name, the selector and the Compose service. */
  readonly name: string;
  readonly namespace: Namespace;
  /** What it does, in one line. */
  readonly purpose: string;
  /** Number of each port by name. The first is the one meant where none is named. */
  readonly ports: Readonly<Record<P, number>>;
  readonly probes: Probes;
  readonly resources: Resources;
  /** Entry of images.json. Services of one code base share one. @default the name */
  readonly image?: string;
  /** What the image's entry point is given. @default the image's own */
  readonly command?: readonly string[];
  /** @default 'bash' */
  readonly runtime?: Runtime;
  /** What it talks to. Variables, policies and start order follow from this. @default nothing */
  readonly connects?: readonly Connectable[];
  /** Public path prefix, on the first port unless a port is named. @default not public */
  readonly route?: string | { readonly prefix: string; readonly port: P };
  /** @default none */
  readonly metrics?: Metrics & { readonly port: P };
  /** Further variables; a string is a literal. @default none */
  readonly env?: Readonly<Record<string, string | Value>>;
  /** @default two to four copies */
  readonly scaling?: Scaling;
  /** Writable folders besides /tmp. @default none */
  readonly volumes?: readonly Volume[];
  /** Numeric user and group. @default 10001 */
  readonly user?: number;
  /** Worker processes in one container; handed over as PROCESSES. @default the CPU request rounded up to whole cores */
  readonly processes?: number;
  /** Database connections of one process per pooler; handed over as DATABASE_POOL_SIZE. @default 5 */
  readonly databasePool?: number;
  /** Longest work in flight after SIGTERM; handed over as DRAIN_SECONDS. @default 20 */
  readonly drainSeconds?: number;
  /** @default none */
  readonly migrations?: Migrations;
  /** Group that is started on demand where developers choose what runs. @default always runs */
  readonly profile?: string;
  /** @default the folder named like the service */
  readonly source?: Source;
}

/** Something we build and run: the props with every default decided. */
export interface Service<P extends string = string> {
  readonly kind: 'service';
  readonly name: string;
  readonly namespace: Namespace;
  readonly purpose: string;
  readonly ports: Readonly<Record<P, number>>;
  readonly probes: Probes;
  readonly resources: Resources;
  readonly image: string;
  readonly command?: readonly string[];
  readonly runtime: Runtime;
  readonly connects: readonly Endpoint[];
  readonly route?: Route;
  readonly metrics?: Metrics;
  readonly env: readonly Variable[];
  readonly scaling: Scaling;
  readonly volumes: readonly Volume[];
  readonly user: number;
  readonly processes: number;
  readonly databasePool: number;
  readonly drainSeconds: number;
  readonly migrations?: Migrations;
  readonly profile?: string;
  readonly source: Source;
}

/** Defines a service. Nothing is checked here: `validate` reports all problems of a topology together. */
export function defineService<const P extends string>(props: ServiceProps<P>): Service<P> {
  const { route, env, connects, ...rest } = props;
  const firstPort = Object.keys(props.ports)[0] ?? '';
  return {
    kind: 'service',
    image: props.name,
    runtime: 'bash',
    scaling: { min: 2, max: 4 },
    volumes: [],
    user: 10001,
    processes: Math.max(1, Math.ceil((props.resources?.cpuMillis ?? 0) / 1000)),
    databasePool: 5,
    drainSeconds: 20,
    source: { folder: props.name },
    ...rest,
    connects: (connects ?? []).map(endpointOf),
    env: Object.entries(env ?? {}).map(([name, value]) => ({
      name,
      value: typeof value === 'string' ? literal(value) : value,
    })),
    ...(route === undefined ? {} : { route: typeof route === 'string' ? { prefix: route, port: firstPort } : route }),
  };
}
