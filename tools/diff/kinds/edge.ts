import type { Kinds } from './rules';

export const edgeKinds: Kinds = {
  'networking.k8s.io/Ingress': {
    going: () => ({ code: 'route goes' }),
    rows: [
      { at: ['spec.ingressClassName'], why: 'controller changes' },
      { at: ['spec.rules.*.host'], when: 'goes', why: 'host goes' },
      { at: ['spec.rules.*.host'], when: 'comes', why: 'host comes' },
      { at: ['spec.rules.*.http.paths'], alone: true, when: 'goes', why: 'prefix goes' },
      { at: ['spec.rules.*.http.paths'], alone: true, when: 'comes', why: 'prefix comes' },
      { at: ['spec.rules.*.http.paths'], when: 'stays', why: 'route options' },
      { at: ['metadata.annotations', 'spec.tls'], why: 'route options' },
    ],
  },
  'cert-manager.io/Certificate': {
    coming: { at: ['spec', 'dnsNames'], why: 'certificate anew' },
    rows: [
      { at: ['spec.dnsNames', 'spec.commonName', 'spec.issuerRef', 'spec.secretName'], why: 'certificate anew' },
      { at: ['spec'], but: ['spec.dnsNames', 'spec.commonName', 'spec.issuerRef', 'spec.secretName'], why: 'taken up' },
    ],
  },
  'cert-manager.io/ClusterIssuer': { rows: [{ at: ['spec'], why: 'authority changes' }] },
  'cert-manager.io/Issuer': { rows: [{ at: ['spec'], why: 'authority changes' }] },
  'k8s.nginx.org/Policy': { rows: [{ at: ['spec'], why: 'route options' }] },
};
