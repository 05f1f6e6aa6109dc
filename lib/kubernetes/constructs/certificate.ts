import { Construct } from 'constructs';
import {
  Certificate as CertificateResource,
  CertificateSpecPrivateKeyRotationPolicy,
} from '../../../imports/cert-manager.io';
import { TypedObject } from '../typed-object';
import { environmentOf } from '../environment-chart';
import { issuerName } from './cluster-issuer';
import type { Metadata } from './metadata';

export interface CertificateProps {
  readonly metadata: Metadata;
  readonly host: string;
  /** The Secret that it is kept in. */
  readonly secretName: string;
}

/**
 * The certificate of a public host, renewed by cert-manager long before it expires. Until the first is issued a
 * temporary one stands in: port 80 redirects to 443, the challenge of the certificate authority too, and without any
 * certificate the controller refuses the handshake there.
 *
 * @see https://cert-manager.io/docs/usage/certificate/
 */
export class Certificate extends Construct {
  constructor(scope: Construct, id: string, { metadata, host, secretName }: CertificateProps) {
    super(scope, id);
    new TypedObject(this, 'Resource', CertificateResource, {
      metadata: { ...metadata, annotations: { 'cert-manager.io/issue-temporary-certificate': 'true' } },
      spec: {
        secretName,
        dnsNames: [host],
        issuerRef: { kind: 'ClusterIssuer', name: issuerName(environmentOf(this)) },
        privateKey: { rotationPolicy: CertificateSpecPrivateKeyRotationPolicy.ALWAYS },
      },
    });
  }
}
