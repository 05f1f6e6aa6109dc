import type { KubernetesEnvironment } from './environment';
import type { Namespace } from './namespace';
import { resiliencesOf } from './resilience-of';
import type { Resolved } from './resolve';
import type { Service } from './service';

type InCluster = Pick<Resolved<KubernetesEnvironment>, 'environment' | 'topology' | 'services'>;

/** Whether clients reach a service by a waypoint: only what reads HTTP can do what they say of their requests. */
export const isBehindWaypoint = (
  service: Service,
  { environment, topology }: Pick<InCluster, 'environment' | 'topology'>,
): boolean => environment.mesh !== undefined && resiliencesOf(service, topology).size > 0;

/** The namespaces that have a waypoint. */
export const waypointNamespaces = (resolved: InCluster): Namespace[] => [
  ...new Set(
    resolved.services.flatMap(({ service }) => (isBehindWaypoint(service, resolved) ? [service.namespace] : [])),
  ),
];
