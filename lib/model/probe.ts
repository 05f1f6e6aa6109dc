import type { Content, Count, RequestHeaderValue, Line, Seconds, UrlPath } from './primitives';

/** A program and its arguments. @minItems 1 */
type CommandLine = readonly Content[];

/** How often a probe asks and when it gives up. */
export interface ProbeTimings {
  /** Time from one question to the next. @default 5 */
  readonly periodSeconds?: Seconds;
  /** Time after which no answer is a no. @default 3 */
  readonly timeoutSeconds?: Seconds;
  /** Failures in a row before the answer counts as no. @default 3 */
  readonly failureThreshold?: Count;
}

/** Headers of a request, by name. @keys request-header-name */
type RequestHeaders = Readonly<Record<string, RequestHeaderValue>>;

interface AtPort {
  /** Name of the port. @default the service's first port */
  readonly port?: string;
}

/**
 * One probe of a running container. An `http` probe wants a status from 200 to 399, a `tcp` probe an accepted
 * connection, a `grpc` probe the answer SERVING of the gRPC health service, an `exec` probe the exit code 0.
 */
export type Probe = (
  | ({
      readonly kind: 'http';
      /** What is asked for. */
      readonly path: UrlPath;
      /** Headers of the request. @default none */
      readonly headers?: RequestHeaders;
    } & AtPort)
  | ({ readonly kind: 'tcp' } & AtPort)
  | ({
      readonly kind: 'grpc';
      /** Name of the service that is asked about. @default the server as a whole */
      readonly service?: Line;
    } & AtPort)
  | { readonly kind: 'exec'; readonly command: CommandLine }
) &
  ProbeTimings;

/**
 * The three probes. Readiness asks for what every request needs and no more: whoever asks for all that it connects to is
 * away as a whole as soon as one of them is. It answers before its probe gives up. Liveness asks for nothing outside, or
 * a database restart restarts every client too. What has no port is asked by `exec` probes alone.
 */
export interface Probes {
  /** Whether it is up; the others are not asked before. @default the liveness (else readiness) probe, asked every 2 s for at most 60 s */
  readonly startup?: Probe;
  /** Whether it can serve. What has a route or is connected to must have it. @default it is ready as soon as it runs */
  readonly readiness?: Probe;
  /** Whether it runs at all; it is started anew when the answer is no. Beside a database or a broker its path is not that of readiness. @default none */
  readonly liveness?: Probe;
}

type On = ProbeTimings & AtPort;

/** GET `path` answers 200 to 399. */
export const http = (
  path: string,
  on: On & { /** @default none */ readonly headers?: RequestHeaders } = {},
): Probe => ({
  kind: 'http',
  path,
  ...on,
});

/** The port accepts a connection. */
export const tcp = (on: On = {}): Probe => ({ kind: 'tcp', ...on });

/**
 * The gRPC health service answers that the server, or the one service of it that is named, is serving. Compose has no
 * such probe: there an open port must do.
 *
 * @see https://github.com/grpc/grpc/blob/master/doc/health-checking.md
 */
export const grpc = (on: On & { /** @default the server as a whole */ readonly service?: string } = {}): Probe => ({
  kind: 'grpc',
  ...on,
});

/** The command, run inside the container, exits 0. */
export const exec = (command: readonly string[], timings: ProbeTimings = {}): Probe => ({
  kind: 'exec',
  command,
  ...timings,
});

/** Whether a probe talks to a port; such a probe names one, or takes the service's first. */
export const onPort = (probe: Probe): probe is Exclude<Probe, { kind: 'exec' }> => probe.kind !== 'exec';

/** The number of the port that a probe asks. */
export const portNumber = ({ port }: { readonly port?: string }, ports: Readonly<Record<string, number>>): number =>
  (port === undefined ? Object.values(ports)[0] : ports[port]) ?? 0;

/** The startup probe: the one declared, or the liveness (else readiness) probe with room for a slow start. */
export function startupProbe({ startup, readiness, liveness }: Probes): Probe | undefined {
  const asked = liveness ?? readiness;
  return startup ?? (asked === undefined ? undefined : { ...asked, periodSeconds: 2, failureThreshold: 30 });
}

/** A probe with every timing set. */
export function timed<P extends Probe>(probe: P): P & Required<ProbeTimings> {
  return { periodSeconds: 5, timeoutSeconds: 3, failureThreshold: 3, ...probe };
}
