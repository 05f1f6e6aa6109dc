import {
  partOf,
  poolerMode,
  poolerName,
  type Address,
  type Endpoint,
  type KubernetesEnvironment,
  type Location,
  type Postgres,
} from '../../model';

/** The Service that the operator puts in front of every Prometheus of its namespace. */
export const OPERATED = 'prometheus-operated';

/** The whole name of a Service. */
export const inside = (
  service: string,
  namespace: string,
  { clusterDomain = 'cluster.local' }: KubernetesEnvironment,
) => `${service}.${namespace}.svc.${clusterDomain}`;

/**
 * The Service, or the host outside the cluster, behind an endpoint. Hosts are whole Service names, so that programs
 * that resolve names by themselves (NGINX) need no search list.
 */
export function locate(endpoint: Endpoint, environment: KubernetesEnvironment): Location {
  const { of, name } = endpoint;
  switch (of.kind) {
    case 'service':
      return { scheme: 'http', host: inside(of.name, of.namespace.name, environment), port: of.ports[name] ?? 0 };
    case 'postgres':
      return {
        scheme: 'postgresql',
        host: inside(postgresService(endpoint as Endpoint<Postgres>), of.namespace.name, environment),
        port: of.port,
      };
    case 'redis':
      return { scheme: 'redis', host: inside(of.name, of.namespace.name, environment), port: of.port };
    case 'objectStorage':
      return { scheme: 'https', host: `${environment.objectStorage.account}.blob.core.windows.net`, port: 443 };
    case 'oidc':
      return { scheme: 'https', host: new URL(environment.identity.issuer).host, port: 443 };
  }
}

/** PgBouncer's Service, or past it the operator's own for the primary: https://cloudnative-pg.io/docs/1.30/service_management */
function postgresService({ of, name }: Endpoint<Postgres>): string {
  const mode = poolerMode(name);
  return mode === undefined ? `${of.name}-rw` : poolerName(of, mode);
}

/** An address as text. */
export const addressText = ({ of, part }: Address, environment: KubernetesEnvironment): string =>
  partOf(locate(of, environment), part);
