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
