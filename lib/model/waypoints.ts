import type { Environment } from './environment';
import type { Namespace } from './namespace';
import { resiliencesOf } from './resilience-of';
import type { Resolved } from './resolve';
import type { Service } from './service';

/** What reads HTTP before services of its namespace: its name, and that of all that is made of it. */
export const WAYPOINT = 'waypoint';

/** How many copies of a waypoint run, as the load asks. */
export const WAYPOINT_COPIES = { minReplicas: 2, maxReplicas: 4 };

const hasMesh = (environment: Environment): boolean =>
  environment.target === 'kubernetes' && environment.mesh !== undefined;

/** Whether clients reach a service by a waypoint: only what reads HTTP can do what they say of their requests. */
export const isBehindWaypoint = (
  service: Service,
  { environment, topology }: Pick<Resolved, 'environment' | 'topology'>,
): boolean => hasMesh(environment) && resiliencesOf(service, topology).size > 0;

/** The namespaces that have a waypoint: without a mesh none. */
export const waypointNamespaces = (resolved: Pick<Resolved, 'environment' | 'topology' | 'services'>): Namespace[] => [
  ...new Set(
    resolved.services.flatMap(({ service }) => (isBehindWaypoint(service, resolved) ? [service.namespace] : [])),
  ),
];
