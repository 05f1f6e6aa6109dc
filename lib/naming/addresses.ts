import {
  partOf,
  type Address,
  type Endpoint,
  type KubernetesEnvironment,
  type Location,
  type Postgres,
} from '../model';

/** Name of the PgBouncer in front of the primary (`rw`) or the replica (`ro`), and of its Service. */
export const poolerName = (postgres: Postgres, mode: 'rw' | 'ro'): string => `${postgres.name}-pooler-${mode}`;

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
export function locate({ of, name }: Endpoint, environment: KubernetesEnvironment): Location {
  switch (of.kind) {
    case 'service':
      return { scheme: 'http', host: inside(of.name, of.namespace, environment), port: of.ports[name] ?? 0 };
    case 'postgres':
      return {
        scheme: 'postgresql',
        host: inside(postgresService(of, name), of.namespace, environment),
        port: of.port,
      };
    case 'redis':
      return { scheme: 'redis', host: inside(of.name, of.namespace, environment), port: of.port };
    case 'objectStorage':
      return { scheme: 'https', host: `${environment.objectStorage.account}.blob.core.windows.net`, port: 443 };
    case 'oidc':
      return { scheme: 'https', host: new URL(environment.identity.issuer).host, port: 443 };
  }
}

function postgresService(postgres: Postgres, door: string): string {
  switch (door) {
    case 'readWrite':
      return poolerName(postgres, 'rw');
    case 'readOnly':
      return poolerName(postgres, 'ro');
    default:
      // The operator's Service for the primary: https://cloudnative-pg.io/documentation/current/service_management/
      return `${postgres.name}-rw`;
  }
}

/** An address as text. */
export const addressText = ({ of, part }: Address, environment: KubernetesEnvironment): string =>
  partOf(locate(of, environment), part);
