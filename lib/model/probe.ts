import type { Content, Count, Seconds, UrlPath } from './primitives';

/** A program and its arguments. @minItems 1 */
type CommandLine = readonly Content[];

/** How often a probe asks and when it gives up. */
export interface ProbeTimings {
  /** @default 5 */
  readonly periodSeconds?: Seconds;
  /** @default 3 */
  readonly timeoutSeconds?: Seconds;
  /** Failures in a row before the answer counts as no. @default 3 */
  readonly failureThreshold?: Count;
}

/**
 * One probe of a running container. An `http` probe wants a status from 200 to 399, a `tcp` probe an accepted
 * connection, an `exec` probe the exit code 0.
 */
export type Probe = (
  | { readonly kind: 'http'; readonly path: UrlPath; readonly port?: string }
  | { readonly kind: 'tcp'; readonly port?: string }
  | { readonly kind: 'exec'; readonly command: CommandLine }
) &
  ProbeTimings;

/**
 * The three probes. Readiness may ask for dependencies; liveness must not, or a database restart restarts every
 * client too.
 */
export interface Probes {
  /** @default the liveness (else readiness) probe, asked every 2 s for at most 60 s */
  readonly startup?: Probe;
  readonly readiness: Probe;
  /** @default none */
  readonly liveness?: Probe;
}

type On = ProbeTimings & { /** @default the service's first port */ readonly port?: string };

/** GET `path` answers 200 to 399. */
export const http = (path: string, on: On = {}): Probe => ({ kind: 'http', path, ...on });

/** The port accepts a connection. */
export const tcp = (on: On = {}): Probe => ({ kind: 'tcp', ...on });

/** The command, run inside the container, exits 0. */
export const exec = (command: readonly string[], timings: ProbeTimings = {}): Probe => ({
  kind: 'exec',
  command,
  ...timings,
});

/** Whether a probe talks to a port; such a probe names one, or takes the service's first. */
export const onPort = (probe: Probe): probe is Exclude<Probe, { kind: 'exec' }> => probe.kind !== 'exec';

/** The startup probe: the one declared, or the liveness (else readiness) probe with room for a slow start. */
export function startupProbe(probes: Probes): Probe {
  return probes.startup ?? { ...(probes.liveness ?? probes.readiness), periodSeconds: 2, failureThreshold: 30 };
}

/** A probe with every timing set. */
export function timed<P extends Probe>(probe: P): P & Required<ProbeTimings> {
  return { periodSeconds: 5, timeoutSeconds: 3, failureThreshold: 3, ...probe };
}
