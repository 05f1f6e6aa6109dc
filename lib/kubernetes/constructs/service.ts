import { k8s } from '../k8s';
import { Construct } from 'constructs';
import { own, type Program, type Service as Definition } from '../../model';
import { environmentOf } from '../environment-chart';
import { selectorLabels } from '../naming/labels';
import { servicePort } from '../naming/service-port';
import { TypedObject } from '../typed-object';
import type { Metadata } from './metadata';

export interface ServiceProps {
  readonly metadata: Metadata;
  readonly program: Program;
  /** Numbers that differ from those of the program. @default none */
  readonly servicePorts?: Definition['servicePorts'];
  /** What ports speak, by their names. @default HTTP */
  readonly appProtocols?: Readonly<Record<string, string>>;
}

/** A cluster-internal Service on every port of a program. Whatever the numbers, ports are found by name. */
export class Service extends Construct {
  constructor(scope: Construct, id: string, props: ServiceProps) {
    super(scope, id);
    const { metadata, program, servicePorts = {}, appProtocols = {} } = props;
    const { ports } = program;
    new TypedObject(this, 'Resource', k8s.KubeService, {
      metadata,
      spec: {
        type: 'ClusterIP',
        selector: selectorLabels(program.name, environmentOf(this).name),
        ports: Object.keys(ports).map((port) => ({
          name: port,
          port: servicePort({ ports, servicePorts }, port),
          targetPort: k8s.IntOrString.fromString(port),
          protocol: 'TCP',
          appProtocol: own(appProtocols, port) ?? 'http',
        })),
      },
    });
  }
}
