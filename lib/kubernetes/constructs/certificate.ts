import { Construct } from 'constructs';
import {
  Certificate as CertificateResource,
  CertificateSpecPrivateKeyRotationPolicy,
} from '../../../imports/cert-manager.io';
import type { KubernetesEnvironment } from '../../model';
import { TypedObject } from '../typed-object';
import { issuerName } from './cluster-issuer';
import type { Metadata } from './metadata';

export interface CertificateProps {
  readonly metadata: Metadata;
  readonly host: string;
  /** The Secret that it is kept in. */
  readonly secretName: string;
  readonly issuer: Issuer;
}

/** Who signs certificates, as cert-manager names it. */
export interface Issuer {
  readonly kind: string;
  readonly name: string;
}

/** Who signs the certificates of public hosts; undefined where they are there already. */
export function issuerOf(environment: KubernetesEnvironment): Issuer | undefined {
  const { certificates } = environment;
  switch (certificates?.from) {
    case 'acme':
    case 'self-signed':
      return { kind: 'ClusterIssuer', name: issuerName(environment) };
    case 'issuer':
      return { kind: certificates.kind, name: certificates.name };
    case 'secret':
    case undefined:
      return undefined;
  }
}

/**
 * The certificate of a public host, renewed by cert-manager long before it expires. Until the first is issued a
 * temporary one stands in: port 80 redirects to 443, the challenge of the certificate authority too, and without any
 * certificate the controller refuses the handshake there.
 *
 * @see https://cert-manager.io/docs/usage/certificate/
 */
export class Certificate extends Construct {
  constructor(scope: Construct, id: string, { metadata, host, secretName, issuer }: CertificateProps) {
    super(scope, id);
    new TypedObject(this, 'Resource', CertificateResource, {
      metadata: { ...metadata, annotations: { 'cert-manager.io/issue-temporary-certificate': 'true' } },
      spec: {
        secretName,
        dnsNames: [host],
        issuerRef: issuer,
        privateKey: { rotationPolicy: CertificateSpecPrivateKeyRotationPolicy.ALWAYS },
      },
    });
  }
}
