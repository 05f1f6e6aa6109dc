import type { Cidr, Count, HeaderName, HeaderValue, Label, RoutePrefix, Seconds } from './primitives';
import { stated } from './stated';

/** What a route calls the environment's own host. */
export const MAIN_HOST = 'main';

/** More requests than this of one client address are refused with 429. Each copy of the edge counts for itself. */
export interface RateLimit {
  /** How many requests of one address are let through. */
  readonly requestsPerSecond: Count;
  /** How many requests beyond that rate one address may send at once. @default as many as may come in a second */
  readonly burst?: Count;
}

/** @minItems 1 */
type Addresses = readonly Cidr[];

/**
 * Where a service is public, and how, as it is written down. The longest matching prefix of a host wins.
 *
 * In Compose a router takes the place of the edge. It does all that stands here, but for `rateLimit`, since it counts no
 * requests, and for `allow` where the environment is not `public`, since whoever can ask it is on the same machine.
 *
 * @typeParam Named what may name one of the ports
 */
export interface RouteProps<Named extends string = string> {
  /** Public path prefix. @default '/' */
  readonly prefix?: RoutePrefix;
  /** Name of the port that answers. @default the first */
  readonly port?: Named;
  /**
   * Whether the service sees the path without the prefix: `/api/users` as `/users`, `/api` as `/`. What is escaped in
   * the path may arrive unescaped. @default false: the service answers under its own prefix
   */
  readonly stripPrefix?: boolean;
  /** Names of the hosts that it is served on: `main`, or one of the environment's `hosts`. @default main @minItems 1 */
  readonly hosts?: readonly Label[];
  /** Greatest body of a request; a greater one is refused with 413. @default 1 */
  readonly maxBodyMiB?: Count;
  /**
   * How long the service may take to answer, and be silent within an answer or a WebSocket. No longer than its
   * `drainSeconds`, unless it is a stream or a WebSocket. @default 60
   */
  readonly timeoutSeconds?: Seconds;
  /** Whether connections may become WebSockets. @default false */
  readonly webSocket?: boolean;
  /**
   * Whether what answers speaks gRPC: HTTP/2 without TLS. Its prefix is `/`, a service of it (`/package.Service`) or one of its
   * methods, and its port is for gRPC alone. @default false
   */
  readonly grpc?: boolean;
  /** Whether answers are passed on as they come, as server-sent events must be: nothing is held back. @default false */
  readonly streaming?: boolean;
  /** How often one client may ask. @default as many as come */
  readonly rateLimit?: RateLimit;
  /** Headers that each answer is given besides the service's own, refusals too. @keys header-name @default none */
  readonly headers?: Readonly<Record<HeaderName, HeaderValue>>;
  /** Who may see it; all others get 403. @default everyone */
  readonly allow?: Addresses;
}

/** Where a service is public, with every default decided but those of the edge. */
export interface Route {
  readonly prefix: string;
  /** Name of the port that answers. */
  readonly port: string;
  readonly stripPrefix: boolean;
  /** Names of hosts. */
  readonly hosts: readonly string[];
  /** @default that of the edge */
  readonly maxBodyMiB?: number;
  /** @default that of the edge */
  readonly timeoutSeconds?: number;
  readonly webSocket: boolean;
  readonly grpc: boolean;
  readonly streaming: boolean;
  /** @default none */
  readonly rateLimit?: Required<RateLimit>;
  readonly headers: Readonly<Record<string, string>>;
  /** @default everyone */
  readonly allow?: readonly string[];
}

/** A route, as short as it may be said: the prefix alone, or more than that. */
export type RouteGiven<Named extends string = string> = RoutePrefix | RouteProps<Named>;

/** @minItems 1 */
type RouteList<Named extends string> = readonly RouteGiven<Named>[];

/** The routes of a service: one, or several. */
export type RoutesGiven<Named extends string = string> = RouteGiven<Named> | RouteList<Named>;

/** The routes of a service as they are meant. */
export const routesOf = (given: RoutesGiven | undefined, firstPort: string): Route[] =>
  (given === undefined ? [] : isList(given) ? given : [given]).map((one) =>
    route(typeof one === 'string' ? { prefix: one } : one, firstPort),
  );

const isList = (given: RoutesGiven): given is RouteList<string> => Array.isArray(given);

function route({ rateLimit, ...props }: RouteProps, firstPort: string): Route {
  return {
    prefix: '/',
    port: firstPort,
    stripPrefix: false,
    hosts: [MAIN_HOST],
    webSocket: false,
    grpc: false,
    streaming: false,
    headers: {},
    ...stated(props),
    ...(rateLimit === undefined ? {} : { rateLimit: { burst: rateLimit.requestsPerSecond, ...stated(rateLimit) } }),
  };
}

/** Where a route stands in the definition of its service. */
export const routeField = (routes: readonly Route[], route: Route): string =>
  routes.length === 1 ? 'route' : `route[${routes.indexOf(route)}]`;
