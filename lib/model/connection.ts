import type { BackingService, Oidc, OidcEndpoint, Postgres, PostgresEndpoint } from './backing-service';
import type { Service } from './service';

/** A place that can be connected to: a port of a service, or one of the endpoints of a backing service. */
export interface Endpoint<T extends Service | BackingService = Service | BackingService> {
  readonly kind: 'endpoint';
  readonly of: T;
  /** The name of a port of a service, or of an endpoint of a backing service (`readWrite`, `readOnly`, …). */
  readonly name: EndpointName<T>;
}

type EndpointName<T> = T extends Postgres ? PostgresEndpoint : T extends Oidc ? OidcEndpoint : string;

/** What may stand under `connects`: an endpoint, or something that has only one obvious endpoint. */
export type Connectable = Endpoint | Service | Exclude<BackingService, { readonly kind: 'postgres' | 'oidc' }>;

/** Stands for a target that was not there when the service was defined. */
export const UNDEFINED = { kind: 'service', name: 'undefined', ports: {}, connects: [] } as unknown as Service;

/** A port of a service by name: `at(backend, 'http')`. */
export function at<P extends string>(service: Service<P>, port: P): Endpoint<Service> {
  return { kind: 'endpoint', of: service, name: port };
}

/** The endpoint that a connectable stands for: a service's first port, a backing service's only endpoint. */
export function endpointOf(target: Connectable): Endpoint {
  // Two files that import each other leave one of the imports undefined; `validate` says which.
  if ((target as Connectable | undefined) === undefined) return { kind: 'endpoint', of: UNDEFINED, name: '' };
  switch (target.kind) {
    case 'endpoint':
      return target;
    case 'service':
      return { kind: 'endpoint', of: target, name: Object.keys(target.ports)[0] ?? '' };
    case 'redis':
    case 'objectStorage':
      return { kind: 'endpoint', of: target, name: ONLY_ENDPOINT };
  }
}

const ONLY_ENDPOINT = 'data';

/** How a connection is written in messages: `backend.http`, `postgres.readOnly`, `redis`. */
export const endpointName = ({ of, name }: Endpoint): string =>
  name === ONLY_ENDPOINT ? of.name : `${of.name}.${name}`;
