import type { KubernetesObject } from '../../../proof/objects';
import type { KindRules, Kinds } from './rules';

const REFERENCE = 'https://istio.io/latest/docs/reference/config';

/** One for all pods of its namespace, and not for some that come with it. */
const isOfNamespace = ({ spec }: KubernetesObject): boolean =>
  (spec as { readonly selector?: unknown } | undefined)?.selector === undefined;

const taken = (page: string): KindRules => ({
  rows: [{ at: ['spec'], why: 'requests', documented: `${REFERENCE}/${page}` }],
});

export const meshKinds: Kinds = {
  'security.istio.io/PeerAuthentication': {
    coming: { at: ['spec', 'mtls', 'mode'], why: 'plain text', among: isOfNamespace },
    rows: [{ at: ['spec'], why: 'plain text' }],
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
