import type { Email, HttpsUrl } from '../primitives';

/** A certificate authority that speaks ACME, such as Let's Encrypt: it asks the public host for an answer by HTTP. */
export interface Acme {
  readonly from: 'acme';
  /** Directory of the certificate authority. */
  readonly server: HttpsUrl;
  /** Whom it writes to when a certificate is about to expire. */
  readonly email: Email;
}

/** Where the certificates of public hosts come from. */
export type CertificatesChoice = Acme;
