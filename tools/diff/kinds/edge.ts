import { under, type Kinds } from './rules';

/** What an issuer asks whoever wants a certificate to prove. */
const proved = under('spec', ['dnsNames', 'commonName', 'ipAddresses']);
/** What else must be in a certificate and its key as it is written; what is not is issued again. */
const issued = under('spec', [
  ...['issuerRef', 'secretName', 'usages', 'duration', 'isCA', 'uris', 'emailAddresses', 'otherNames', 'subject'],
  ...['literalSubject', 'privateKey.algorithm', 'privateKey.size'],
]);

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
      { at: proved, why: 'certificate anew' },
      { at: issued, why: 'certificate issued again' },
      { at: ['spec'], but: [...proved, ...issued], why: 'taken up' },
    ],
  },
  'cert-manager.io/ClusterIssuer': { rows: [{ at: ['spec'], why: 'authority changes' }] },
  'cert-manager.io/Issuer': { rows: [{ at: ['spec'], why: 'authority changes' }] },
  'k8s.nginx.org/Policy': { rows: [{ at: ['spec'], why: 'route options' }] },
};
