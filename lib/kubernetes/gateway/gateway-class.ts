import { Construct } from 'constructs';
import { GatewayClass as GatewayClassResource } from '../../../imports/gateway.networking.k8s.io';
import { GATEWAY_CLASS } from '../naming/edge';
import { TypedObject } from '../typed-object';

/** The class of the Gateways that Envoy Gateway serves. */
export class GatewayClass extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new TypedObject(
      this,
      'Resource',
      GatewayClassResource,
      {
        metadata: { name: GATEWAY_CLASS, labels: { 'app.kubernetes.io/name': GATEWAY_CLASS } },
        spec: { controllerName: 'gateway.envoyproxy.io/gatewayclass-controller' },
      },
      { clusterScoped: true },
    );
  }
}
