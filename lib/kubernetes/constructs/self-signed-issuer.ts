import { Construct } from 'constructs';
import {
  Certificate,
  CertificateSpecPrivateKeyAlgorithm,
  CertificateSpecPrivateKeyRotationPolicy,
  ClusterIssuer,
} from '../../../imports/cert-manager.io';
import { inClusterName } from '../../model';
import { certManager } from '../addons/cert-manager';
import { environmentOf } from '../environment-chart';
import { stageWave } from '../gitops/stages';
import { waveAnnotation } from '../gitops/waves';
import { NAME_LABEL } from '../naming/labels';
import { TypedObject } from '../typed-object';
import { issuerName } from './cluster-issuer';

/**
 * A certificate authority of the cluster's own: it signs itself, then the certificates of all hosts. Its key stays, so
 * that who trusts it today does so after a renewal. An authority's Secret is looked for beside cert-manager.
 *
 * @see https://cert-manager.io/docs/configuration/selfsigned/#bootstrapping-ca-issuers
 */
export class SelfSignedIssuer extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const environment = environmentOf(this);
    // What signs the certificate of the authority, and nothing else.
    const root = inClusterName('self-signed', environment);
    const name = issuerName(environment);
    // The certificate, and the Secret with it, from which clients can be given what they are to trust.
    const authority = `${name}-ca`;
    const clusterScoped = { clusterScoped: true };
    const labels = (of: string) => ({ [NAME_LABEL]: of });
    new TypedObject(
      this,
      'root',
      ClusterIssuer,
      { metadata: { name: root, labels: labels(root) }, spec: { selfSigned: {} } },
      clusterScoped,
    );
    new TypedObject(this, 'authority', Certificate, {
      metadata: {
        name: authority,
        namespace: certManager.namespace,
        labels: labels(authority),
        annotations: waveAnnotation(stageWave('data')),
      },
      spec: {
        isCa: true,
        commonName: `${environment.name} authority`,
        secretName: authority,
        duration: '87600h0m0s',
        issuerRef: { kind: 'ClusterIssuer', name: root },
        privateKey: {
          algorithm: CertificateSpecPrivateKeyAlgorithm.ECDSA,
          size: 256,
          rotationPolicy: CertificateSpecPrivateKeyRotationPolicy.NEVER,
        },
      },
    });
    new TypedObject(
      this,
      'Resource',
      ClusterIssuer,
      {
        metadata: { name, labels: labels(name), annotations: waveAnnotation(stageWave('access to data')) },
        spec: { ca: { secretName: authority } },
      },
      clusterScoped,
    );
  }
}
