import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { Program } from '../model';
import { selectorLabels } from '../naming/labels';
import { emit } from '../output/manifest-object';

/** A cluster-internal Service on every port of a program, under the same numbers. Ports are found by name. */
export function clusterService(scope: Construct, metadata: k8s.ObjectMeta, program: Program, instance: string): void {
  emit(k8s.KubeService, scope, 'service', {
    metadata,
    spec: {
      type: 'ClusterIP',
      selector: selectorLabels(program.name, instance),
      ports: Object.entries(program.ports).map(([port, number]) => ({
        name: port,
        port: number,
        targetPort: k8s.IntOrString.fromString(port),
        protocol: 'TCP',
        appProtocol: 'http',
      })),
    },
  });
}
