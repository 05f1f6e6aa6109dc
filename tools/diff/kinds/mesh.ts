import type { KubernetesObject } from '../../../proof/objects';
import type { Kinds } from './rules';

/** One for all pods of its namespace, and not for some that come with it. */
const isOfNamespace = ({ spec }: KubernetesObject): boolean =>
  (spec as { readonly selector?: unknown } | undefined)?.selector === undefined;

export const meshKinds: Kinds = {
  'security.istio.io/PeerAuthentication': {
    coming: { at: ['spec', 'mtls', 'mode'], why: 'plain text', among: isOfNamespace },
    rows: [{ at: ['spec'], why: 'plain text' }],
  },
  'security.istio.io/AuthorizationPolicy': {
    rows: [
      {
        at: ['spec'],
        why: 'rights change',
        documented: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/',
      },
    ],
  },
};
