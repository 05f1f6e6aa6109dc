import {
  formOf,
  locationIn,
  partOf,
  poolerMode,
  poolerName,
  type Address,
  type Endpoint,
  type KubernetesEnvironment,
  type Location,
  type Postgres,
} from '../../model';
import { servicePort } from './service-port';

/** The Service that the operator puts in front of every Prometheus of its namespace. */
export const OPERATED = 'prometheus-operated';
/** And in front of every Alertmanager. */
export const OPERATED_ALERTMANAGER = 'alertmanager-operated';

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
  if (of.kind === 'service') {
    return { scheme: 'http', host: inside(of.name, of.namespace.name, environment), port: servicePort(of, name) };
  }
  const form = formOf(of, environment);
  switch (form.kind) {
    case 'server':
      return locationIn(form, name, inside(form.program.name, form.namespace?.name ?? '', environment));
    case 'external':
      return locationIn(form, name);
    case 'operator':
      return databaseLocation(endpoint as Endpoint<Postgres>, environment);
  }
}

function databaseLocation(endpoint: Endpoint<Postgres>, environment: KubernetesEnvironment): Location {
  const { namespace, port } = endpoint.of;
  return { scheme: 'postgresql', host: inside(postgresService(endpoint), namespace.name, environment), port };
}

/**
 * PgBouncer's Service, or past it the operator's own: for the primary, or for any instance, of which one may be all there
 * is.
 *
 * @see https://cloudnative-pg.io/docs/1.30/service_management
 */
function postgresService({ of, name }: Endpoint<Postgres>): string {
  const mode = poolerMode(of, name);
  if (mode !== undefined) return poolerName(of, mode);
  return name === 'readOnly' ? `${of.name}-r` : `${of.name}-rw`;
}

/** An address as text. */
export const addressText = ({ of, part }: Address, environment: KubernetesEnvironment): string =>
  partOf(locate(of, environment), part);
