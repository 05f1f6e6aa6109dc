import { Construct } from 'constructs';
import {
  Gateway,
  GatewaySpecListenersAllowedRoutesNamespacesFrom as From,
} from '../../../imports/gateway.networking.k8s.io';
import { Telemetry } from '../../../imports/telemetry.istio.io';
import { WAYPOINT, type Namespace } from '../../model';
import { chartOf } from '../environment-chart';
import { syncWave } from '../gitops/stages';
import { waveAnnotation } from '../gitops/waves';
import { k8s } from '../k8s';
import { workloadLabels } from '../naming/labels';
import { HBONE_PORT, WAYPOINT_CLASS } from '../naming/mesh';
import { TypedObject } from '../typed-object';
import { waypointPods } from './waypoint-pods';

export interface WaypointProps {
  readonly namespace: Namespace;
}

/**
 * What reads HTTP before those services of a namespace of whose requests their clients say something. It is ready before a
 * Service is reached by it. Of requests it notes those that went wrong: all others its metrics count.
 *
 * @see https://istio.io/latest/docs/ambient/usage/waypoint/
 * @see https://istio.io/latest/docs/reference/config/telemetry/
 */
export class Waypoint extends Construct {
  constructor(scope: Construct, id: string, { namespace }: WaypointProps) {
    super(scope, id);
    const { environment, resolved } = chartOf(this);
    const labels = workloadLabels(WAYPOINT, environment.name, namespace.name);
    const annotations = waveAnnotation(syncWave('NetworkPolicy'));
    new TypedObject(this, 'pods', k8s.KubeConfigMap, {
      metadata: { name: WAYPOINT, labels, annotations },
      data: waypointPods(namespace, resolved),
    });
    new TypedObject(this, 'Resource', Gateway, {
      metadata: { name: WAYPOINT, labels: { ...labels, 'istio.io/waypoint-for': 'service' }, annotations },
      spec: {
        gatewayClassName: WAYPOINT_CLASS,
        infrastructure: { labels, parametersRef: { group: '', kind: 'ConfigMap', name: WAYPOINT } },
        listeners: [
          {
            name: 'mesh',
            port: HBONE_PORT,
            protocol: 'HBONE',
            allowedRoutes: { namespaces: { from: From.SAME } },
          },
        ],
      },
    });
    new TypedObject(this, 'telemetry', Telemetry, {
      metadata: { name: WAYPOINT, labels },
      spec: {
        targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: WAYPOINT }],
        accessLogging: [{ providers: [{ name: 'envoy' }], filter: { expression: 'response.code >= 400' } }],
      },
    });
  }
}
