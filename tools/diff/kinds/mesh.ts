import type { KubernetesObject } from '../../../proof/objects';
import type { Field } from '../fields';
import { leaves } from '../values';
import type { KindRules, Kinds } from './rules';

const REFERENCE = 'https://istio.io/latest/docs/reference/config';

interface PeerAuthentication {
  readonly selector?: unknown;
  readonly mtls?: { readonly mode?: string };
}
const peersOf = ({ spec }: KubernetesObject): PeerAuthentication => spec ?? {};

/** What takes no plain text; what says no mode takes both, as long as the mesh does. */
const isStrict = (mode: unknown): boolean => leaves(mode).includes('STRICT');

/** One for all pods of its namespace, and not for some that come with it. */
const isOfNamespace = (object: KubernetesObject): boolean =>
  peersOf(object).selector === undefined && isStrict(peersOf(object).mtls);

/** Whether somebody who comes in plain text is refused from then on. A port that says nothing is as all others are. */
function plainText(object: KubernetesObject, fields: readonly Field[]) {
  const ofOthers = peersOf(object).mtls?.mode;
  const refuses = ({ path, before, after }: Field): boolean =>
    path[1] === 'selector' || (isStrict(after ?? ofOthers) && !isStrict(before ?? ofOthers));
  return { code: fields.some(refuses) ? 'plain text' : 'plain text too' } as const;
}

const taken = (page: string): KindRules => ({
  rows: [{ at: ['spec'], why: 'requests', documented: `${REFERENCE}/${page}` }],
});

export const meshKinds: Kinds = {
  'security.istio.io/PeerAuthentication': {
    coming: { at: ['spec', 'mtls', 'mode'], why: 'plain text', among: isOfNamespace },
    rows: [{ at: ['spec'], why: plainText }],
  },
  'security.istio.io/AuthorizationPolicy': {
    rows: [{ at: ['spec'], why: 'rights change', documented: `${REFERENCE}/security/authorization-policy/` }],
  },
  'networking.istio.io/VirtualService': taken('networking/virtual-service/'),
  'networking.istio.io/DestinationRule': taken('networking/destination-rule/'),
  'telemetry.istio.io/Telemetry': {
    rows: [{ at: ['spec'], why: 'taken up', documented: `${REFERENCE}/telemetry/` }],
  },
  // What istiod makes pods of, and Envoy Gateway does not know.
  'gateway.networking.k8s.io/Gateway waypoint': {
    runs: 'serving',
    rows: [
      { at: ['spec.infrastructure'], why: 'pods of a waypoint' },
      { at: ['spec'], but: ['spec.infrastructure'], why: 'by a waypoint' },
    ],
  },
};
