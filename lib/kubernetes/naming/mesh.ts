import { WAYPOINT } from '../../model';

/** The label of a namespace whose pods are in the mesh. */
export const IN_MESH = { 'istio.io/dataplane-mode': 'ambient' } as const;

/** Where a pod of the mesh takes connections of others of it, whichever port they are for. */
export const HBONE_PORT = 15008;

/**
 * The address that the mesh gives the kubelet's probes, so that they pass by it. Nothing but the machine of a pod has it.
 *
 * @see https://istio.io/latest/docs/ambient/usage/networkpolicy/
 */
export const KUBELET_PROBES = '169.254.7.127/32';

/**
 * The Gateways of which istiod makes waypoints: an account, a Deployment and a Service each, called as it is.
 *
 * @see https://istio.io/latest/docs/ambient/usage/waypoint/
 */
export const WAYPOINT_CLASS = 'istio-waypoint';

/** The labels by which its pods are found. */
export const WAYPOINT_LABELS = { 'gateway.networking.k8s.io/gateway-name': WAYPOINT } as const;

/** The label of a Service that is reached by it. */
export const USE_WAYPOINT = { 'istio.io/use-waypoint': WAYPOINT } as const;

/** Who may come to a service by a waypoint is said in an object beside the one that says who may come to its pods. */
export const waypointPolicyName = (service: string): string => `${service}-${WAYPOINT}`;
