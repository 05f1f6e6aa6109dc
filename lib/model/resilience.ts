import { endpointOf, type Connectable, type Endpoint } from './connection';
import type { Count, Seconds, Status } from './primitives';
import { define } from './shape/define';

/**
 * What has become of a request, so that it is sent once more. By `connect-failure`, `refused-stream` and `reset-before-request`
 * nobody has read it; by all others it may have been done already, which must do no harm.
 *
 * @see https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/router_filter#x-envoy-retry-on
 */
export type RetryReason =
  | 'connect-failure'
  | 'refused-stream'
  | 'reset-before-request'
  | 'reset'
  | 'gateway-error'
  | '5xx'
  | 'retriable-4xx'
  | 'cancelled'
  | 'deadline-exceeded'
  | 'internal'
  | 'resource-exhausted'
  | 'unavailable';

/** A request is sent once more, as a rule to another copy. */
export interface Retries {
  /** How often, after the first time. */
  readonly attempts: Count;
  /** Longest that each may take. All of them must fit into `timeoutSeconds`. @default what is left of `timeoutSeconds` */
  readonly perTryTimeoutSeconds?: Seconds;
  /**
   * What has become of it, or the status that it was answered with.
   * @default those by which nobody has read it
   * @minItems 1
   */
  readonly on?: readonly (RetryReason | Status)[];
}

/** A copy that fails again and again is asked no more for a while; never more than half of them. */
export interface OutlierDetection {
  /** How many answers of 5xx in a row, time-outs and connections that fail included. */
  readonly consecutiveErrors: Count;
  /** How often it is looked at. @default 10 */
  readonly intervalSeconds?: Seconds;
  /** How long it is asked no more, the first time; each further time as much longer. @default 30 */
  readonly ejectionSeconds?: Seconds;
}

/**
 * What is done for requests to a service, between it and its clients. A mesh does it, and nobody else: in Compose, and in a
 * cluster without one, it is said in vain. All who connect to one port of a service say the same: whoever does it can't tell
 * them apart.
 *
 * @see https://istio.io/latest/docs/concepts/traffic-management/#network-resilience-and-testing
 */
export interface Resilience {
  /** Longest that a request may take, with all its retries, before it is answered with 504. @default as long as it takes */
  readonly timeoutSeconds?: Seconds;
  /** @default none: each request is sent once */
  readonly retries?: Retries;
  /** @default none: every copy that is ready is asked */
  readonly outlierDetection?: OutlierDetection;
}

/** The same with every default decided. */
export interface DecidedResilience {
  readonly timeoutSeconds?: number;
  /** None are 0 attempts. */
  readonly retries: {
    readonly attempts: number;
    readonly perTryTimeoutSeconds?: number;
    readonly on: readonly (RetryReason | number)[];
  };
  readonly outlierDetection?: Required<OutlierDetection>;
}

/**
 * The same connection, with a time for requests, retries, and leave to pass over copies that fail:
 * `resilient(backend, { timeoutSeconds: 5, retries: { attempts: 2 } })`. Of services alone, which speak HTTP or gRPC.
 */
export const resilient = (target: Connectable, resilience: Resilience): Endpoint => ({
  ...endpointOf(target),
  resilience: define('resilience', resilience, (props) => ({ ...props }), resilient),
});

const UNREAD: readonly RetryReason[] = ['connect-failure', 'refused-stream', 'reset-before-request'];

export const decided = ({ timeoutSeconds, retries, outlierDetection }: Resilience): DecidedResilience => ({
  ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
  retries: {
    attempts: retries?.attempts ?? 0,
    ...(retries?.perTryTimeoutSeconds === undefined ? {} : { perTryTimeoutSeconds: retries.perTryTimeoutSeconds }),
    on: retries === undefined ? [] : (retries.on ?? UNREAD),
  },
  ...(outlierDetection === undefined
    ? {}
    : { outlierDetection: { intervalSeconds: 10, ejectionSeconds: 30, ...outlierDetection } }),
});
