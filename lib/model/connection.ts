import type { BackingService } from './backing/backing-service';
import type { Oidc, OidcEndpoint } from './backing/oidc';
import type { Postgres, PostgresEndpoint } from './backing/postgres';
import type { External } from './backing/external';
import { isDefined } from './defined';
import type { Resilience } from './resilience';
import type { Server } from './backing/server';
import type { Service } from './service';

/** A place that can be connected to: a port of a service or server, or one of the endpoints of a backing service. */
export interface Endpoint<T extends Service | BackingService = Service | BackingService> {
  readonly kind: 'endpoint';
  readonly of: T;
  /** The name of a port, or of an endpoint of a backing service (`readWrite`, `readOnly`, …). */
  readonly name: EndpointName<T>;
  /** A further database of a PostgreSQL. @default its own */
  readonly database?: string;
  /** Whether its client is who makes the schema, and so owns it. @default false: it has the role of all clients */
  readonly asOwner?: true;
  /** Names of variables that a client has its own names for. @default it takes the names that are given */
  readonly names?: Readonly<Record<string, string>>;
  /** What is done for its requests where a mesh is. @default nothing */
  readonly resilience?: Resilience;
}

type EndpointName<T> = T extends Postgres ? PostgresEndpoint : T extends Oidc ? OidcEndpoint : string;

/** What may stand under `connects`: an endpoint, or something that has only one obvious endpoint. */
export type Connectable = Endpoint | Service | Exclude<BackingService, { readonly kind: 'postgres' | 'oidc' }>;

/** Also a copy of what stands for it has this: an environment may say otherwise of what is around. */
const NOT_THERE = Symbol('not there');

/** Stands for a target that was not there when the service was defined. */
const UNDEFINED = {
  kind: 'service',
  name: 'undefined',
  ports: {},
  connects: [],
  [NOT_THERE]: true,
} as unknown as Service;

/** Whether a target was there when it was named. */
export const wasThere = (target: object): boolean => !(NOT_THERE in target);

/** Whether something is what it says that it is: a definition, or an endpoint of one. */
export function isMade(value: unknown): value is Connectable {
  const { kind, of } = (value ?? {}) as Partial<Endpoint>;
  return isDefined(value) || (kind === 'endpoint' && (isDefined(of) || of === UNDEFINED));
}

/** A port of a service, a server or an external host by name: `at(backend, 'http')`. */
export function at<P extends string>(
  target: Service<P> | Server<P> | External<P>,
  port: NoInfer<P>,
): Endpoint<Service | Server | External> {
  // As in endpointOf: an import in a circle of files is undefined, whatever its type says.
  return { kind: 'endpoint', of: target ?? UNDEFINED, name: port };
}

/**
 * The same connection with a client's own names for its variables: `as(database.readWrite, { DATABASE_URL: 'DB_URL' })`.
 * What is not named keeps its name. Parts that are given to nobody who does not ask (host, port, user, …) are had by
 * naming them.
 */
export const as = (target: Connectable, names: Readonly<Record<string, string>>): Endpoint => ({
  ...endpointOf(target),
  names,
});

/** The endpoint that a connectable stands for: the first port, or a backing service's only endpoint. */
export function endpointOf(target: Connectable): Endpoint {
  // Two files that import each other leave one of the imports undefined; `validate` says which.
  if ((target as Connectable | undefined) === undefined) return { kind: 'endpoint', of: UNDEFINED, name: '' };
  // What nothing made is none, as `validate` says.
  if (!isMade(target)) return target;
  switch (target.kind) {
    case 'endpoint':
      return target;
    case 'service':
    case 'server':
    case 'external':
      return { kind: 'endpoint', of: target, name: Object.keys(target.ports)[0] ?? '' };
    case 'redis':
    case 'objectStorage':
      return { kind: 'endpoint', of: target, name: ONLY_ENDPOINT };
  }
}

/** The endpoints of a list. What was not there yet is one of them, also where it left a hole. */
export const endpointsOf = (targets: readonly Connectable[] = []): Endpoint[] =>
  Array.from(targets, (target) => endpointOf(target));

/** The same connection for who prepares the database for a release: its owner, where clients are somebody else. */
export const ownersOf = (endpoint: Endpoint): Endpoint =>
  endpoint.of.kind === 'postgres' ? { ...endpoint, asOwner: true } : endpoint;

/** Name of the endpoint of what has but one. */
export const ONLY_ENDPOINT = 'data';

/** How a connection is written in messages: `backend.http`, `postgres.readOnly`, `postgres.reports.readOnly`, `redis`. */
export const endpointName = ({ of, name, database }: Endpoint): string =>
  name === ONLY_ENDPOINT ? of.name : [of.name, ...(database === undefined ? [] : [database]), name].join('.');

/** Whether two connections lead to the same place, whatever their variables are called. */
export const isSameEndpoint = (a: Endpoint, b: Endpoint): boolean =>
  a.of === b.of && endpointName(a) === endpointName(b);
