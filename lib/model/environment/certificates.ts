import type { Email, HttpsUrl, ObjectName } from '../primitives';

/** A certificate authority that speaks ACME, such as Let's Encrypt: it asks the public host for an answer by HTTP. */
export interface Acme {
  readonly from: 'acme';
  /** Directory of the certificate authority. */
  readonly server: HttpsUrl;
  /** Whom it writes to when a certificate is about to expire. */
  readonly email: Email;
}

/** A certificate authority of the cluster's own, which cert-manager makes: whoever is told to trust it trusts each host. */
export interface SelfSigned {
  readonly from: 'self-signed';
}

/** An issuer of cert-manager that is there, and cert-manager with it. */
export interface ExistingIssuer {
  readonly from: 'issuer';
  /** An `Issuer` is in the namespace of the edge; where that is plain, in that of each service that is routed to. */
  readonly kind: 'ClusterIssuer' | 'Issuer';
  /** What it is called. */
  readonly name: ObjectName;
}

/**
 * A Secret that is there, with one certificate for all hosts; somebody else renews it. It is in the namespace of the edge;
 * where that is plain, in that of each service that is routed to.
 */
export interface ExistingCertificate {
  readonly from: 'secret';
  /** Name of the Secret, of type `kubernetes.io/tls`. */
  readonly name: ObjectName;
}

/** Where the certificates of public hosts come from. */
export type CertificatesChoice = Acme | SelfSigned | ExistingIssuer | ExistingCertificate;
