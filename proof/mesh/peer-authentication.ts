import { namespaceOf, type KubernetesObject, type Labels } from '../objects';
import { selects } from '../selectors';
import type { PodsEndpoint } from '../endpoints';

type Mode = 'UNSET' | 'DISABLE' | 'PERMISSIVE' | 'STRICT';

interface Mtls {
  readonly mode?: Mode;
}

/** A PeerAuthentication: what comes in plain text is taken, or not. */
export interface PeerAuthentication {
  readonly object: KubernetesObject;
  readonly namespace: string;
  readonly selector: Labels;
  readonly mtls: Mode;
  readonly ports: ReadonlyMap<number, Mode>;
}

export const isPeerAuthentication = ({ kind, apiVersion }: KubernetesObject): boolean =>
  kind === 'PeerAuthentication' && apiVersion.startsWith('security.istio.io/');

export function readPeerAuthentication(object: KubernetesObject): PeerAuthentication {
  const { selector, mtls, portLevelMtls } = (object.spec ?? {}) as {
    readonly selector?: { readonly matchLabels?: Labels };
    readonly mtls?: Mtls;
    readonly portLevelMtls?: Readonly<Record<string, Mtls>>;
  };
  return {
    object,
    namespace: namespaceOf(object),
    selector: selector?.matchLabels ?? {},
    mtls: mtls?.mode ?? 'UNSET',
    ports: new Map(Object.entries(portLevelMtls ?? {}).map(([port, { mode = 'UNSET' }]) => [Number(port), mode])),
  };
}

/**
 * Whether a port of a pod takes plain text. What says most wins: its port, the pod, its namespace; without a word of any it does.
 * Of two that say it of the same pods one is in vain, and nobody reads which.
 *
 * @see https://istio.io/latest/docs/reference/config/security/peer_authentication/
 */
export function takesPlainText(all: readonly PeerAuthentication[], pods: PodsEndpoint, port: number): boolean {
  const about = all.filter((one) => one.namespace === pods.namespace);
  const own = about.filter(({ selector }) => isNarrow(selector) && selects({ matchLabels: selector }, pods.labels));
  const whole = about.filter(({ selector }) => !isNarrow(selector));
  const said = [...own.flatMap(({ ports }) => ports.get(port) ?? []), ...[...own, ...whole].map(({ mtls }) => mtls)];
  return (said.find((mode) => mode !== 'UNSET') ?? 'PERMISSIVE') !== 'STRICT';
}

const isNarrow = (selector: Labels): boolean => Object.keys(selector).length > 0;
