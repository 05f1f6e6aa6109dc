import { Construct } from 'constructs';
import { ClusterIssuer as ClusterIssuerResource } from '../../../imports/cert-manager.io';
import { edgeFacts, inClusterName, type Acme, type KubernetesEnvironment } from '../../model';
import { edgeClassOf } from '../edge';
import { environmentOf } from '../environment-chart';
import { plainListener } from '../gateway/parents';
import { TypedObject } from '../typed-object';
import { MINION } from './ingress';

/** The ClusterIssuer that signs the certificates of the public hosts. */
export const issuerName = (environment: KubernetesEnvironment): string => inClusterName('public', environment);

/** Certificates by HTTP-01. */
export class ClusterIssuer extends Construct {
  constructor(scope: Construct, id: string, acme: Acme) {
    super(scope, id);
    const { server, email } = acme;
    const environment = environmentOf(this);
    const name = issuerName(environment);
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
            solvers: [{ http01: solver(environment) }],
          },
        },
      },
      { clusterScoped: true },
    );
  }
}

/** How the authority's question comes to what answers it, as routes do. */
function solver(environment: KubernetesEnvironment) {
  const ingress = { ingressClassName: edgeClassOf(environment), serviceType: 'ClusterIP' };
  switch (edgeFacts(environment).routes) {
    case 'merged-ingresses':
      // It joins the public host as a minion: a second owner would be refused.
      return { ingress: { ...ingress, ingressTemplate: { metadata: { annotations: MINION } } } };
    case 'ingresses':
      return { ingress };
    case 'gateway-routes':
      return { gatewayHttpRoute: { parentRefs: [plainListener(environment)], serviceType: 'ClusterIP' } };
  }
}
