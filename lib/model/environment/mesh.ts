/**
 * Istio, in ambient mode: nothing is put into pods. What talks to each other proves who it is, by its ServiceAccount, and is
 * encrypted; who may talk to whom is held to that besides. Istio is installed; nodes must be able to run its network plugin.
 *
 * @see https://istio.io/latest/docs/ambient/install/platform-prerequisites/
 */
export interface Istio {
  readonly kind: 'istio';
}

/** What carries the connections between pods. */
export type MeshChoice = Istio;
