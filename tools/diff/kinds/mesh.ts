import type { Kinds } from './rules';

export const meshKinds: Kinds = {
  'security.istio.io/PeerAuthentication': {
    coming: { at: ['spec', 'mtls', 'mode'], why: 'plain text' },
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
