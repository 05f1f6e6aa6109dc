import { k8s } from '../k8s';
import { Construct } from 'constructs';
import type { Program } from '../../model';
import { environmentOf } from '../environment-chart';
import { selectorLabels } from '../naming/labels';
import { TypedObject } from '../typed-object';
import type { Metadata } from './metadata';

export interface ServiceProps {
  readonly metadata: Metadata;
  readonly program: Program;
}

/** A cluster-internal Service on every port of a program, under the same numbers. Ports are found by name. */
export class Service extends Construct {
  constructor(scope: Construct, id: string, { metadata, program }: ServiceProps) {
    super(scope, id);
    new TypedObject(this, 'Resource', k8s.KubeService, {
      metadata,
      spec: {
        type: 'ClusterIP',
        selector: selectorLabels(program.name, environmentOf(this).name),
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
}
