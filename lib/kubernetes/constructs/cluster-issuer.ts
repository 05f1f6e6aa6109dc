import { Construct } from 'constructs';
import { ClusterIssuer as ClusterIssuerResource } from '../../../imports/cert-manager.io';
import { inClusterName, isMerged, type Acme, type KubernetesEnvironment } from '../../model';
import { ingressClassOf } from '../edge';
import { environmentOf } from '../environment-chart';
import { TypedObject } from '../typed-object';
import { MINION } from './ingress';

/** The ClusterIssuer that signs the certificates of the public hosts. */
export const issuerName = (environment: KubernetesEnvironment): string => inClusterName('public', environment);

/**
 * Certificates by HTTP-01. Where paths are merged, the solver's Ingress joins the public host as a minion: a second owner
 * would be refused.
 */
export class ClusterIssuer extends Construct {
  constructor(scope: Construct, id: string, acme: Acme) {
    super(scope, id);
    const { server, email } = acme;
    const environment = environmentOf(this);
    const name = issuerName(environment);
    const ingress = {
      ingressClassName: ingressClassOf(environment),
      serviceType: 'ClusterIP',
      ...(isMerged(environment) ? { ingressTemplate: { metadata: { annotations: MINION } } } : {}),
    };
    new TypedObject(
      this,
      'Resource',
      ClusterIssuerResource,
      {
        metadata: { name, labels: { 'app.kubernetes.io/name': name } },
        spec: {
          acme: {
            server,
            email,
            privateKeySecretRef: { name: `${name}-account` },
            solvers: [{ http01: { ingress } }],
          },
        },
      },
      { clusterScoped: true },
    );
  }
}
