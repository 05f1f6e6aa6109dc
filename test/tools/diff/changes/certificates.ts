import type { Row } from './row';

const certificate = (spec: object) => ({
  apiVersion: 'cert-manager.io/v1',
  kind: 'Certificate',
  metadata: { name: 'one', namespace: 'shop' },
  spec,
});

/** What is in certificates, and who issues them. */
export const certificates: readonly Row[] = [
  {
    title: 'another key of a certificate, for another time',
    objects: [
      certificate({ duration: '2160h', privateKey: { algorithm: 'RSA', size: 2048 } }),
      certificate({ duration: '720h', privateKey: { algorithm: 'RSA', size: 4096 }, usages: ['server auth'] }),
    ],
    effects: [['Certificate shop/one', 'reloads', 'certificate issued again', ['duration', 'size', 'usages']]],
    documented: 'https://cert-manager.io/docs/faq/',
  },
  {
    title: 'a certificate by another issuer',
    objects: [certificate({ issuerRef: { name: 'staging' } }), certificate({ issuerRef: { name: 'public' } })],
    effects: [['Certificate shop/one', 'reloads', 'certificate issued again', ['name']]],
    documented: 'https://cert-manager.io/docs/faq/',
  },
  {
    title: 'an address in a certificate',
    objects: [certificate({ ipAddresses: ['192.0.2.1'] }), certificate({ ipAddresses: ['192.0.2.2'] })],
    effects: [['Certificate shop/one', 'by hand', 'certificate anew', ['ipAddresses']]],
    documented: 'https://cert-manager.io/docs/faq/',
  },
  {
    title: 'when a certificate is renewed',
    objects: [certificate({ renewBefore: '360h' }), certificate({ renewBefore: '240h' })],
    effects: [['Certificate shop/one', 'reloads', 'taken up', ['renewBefore']]],
    documented: 'https://cert-manager.io/docs/usage/certificate/',
  },
];
