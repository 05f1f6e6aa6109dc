import type { PodsEndpoint } from './endpoints';
import { namespaceOf, type KubernetesObject, type Labels } from './objects';
import type { OperatorService } from './operator-pods';
import { protocols, type Protocol } from './ports';

/** A Service with a selector: an address whose ports stand for ports of the pods behind it. */
export interface Service {
  /** `namespace/name` */
  readonly name: string;
  readonly namespace: string;
  readonly selector: Labels;
  readonly ports: readonly ServicePort[];
  /** The waypoint by which clients in a mesh come to it, in its namespace. @default none */
  readonly waypoint?: string;
}

interface ServicePort {
  readonly port: number;
  readonly targetPort: number | string;
  readonly protocol: Protocol;
}

/** What a Service does with one of its ports, at one workload. */
export interface Translation {
  readonly service: string;
  readonly servicePort: number;
  readonly podPort: number;
  readonly protocol: Protocol;
}

/** Services without a selector have no pods of their own (endpoints by hand, ExternalName) and yield undefined. */
export function readService(object: KubernetesObject): Service | undefined {
  const spec = (object.spec ?? {}) as {
    selector?: Labels;
    ports?: readonly { port: number; targetPort?: number | string; protocol?: string }[];
  };
  if (object.kind !== 'Service' || object.apiVersion !== 'v1' || spec.selector === undefined) return undefined;
  const namespace = namespaceOf(object);
  const ports = (spec.ports ?? []).map(({ port, targetPort, protocol }) => ({
    port,
    targetPort: targetPort ?? port,
    protocol: protocols.find((known) => known === protocol) ?? 'TCP',
  }));
  const waypoint = object.metadata.labels?.['istio.io/use-waypoint'];
  return {
    name: `${namespace}/${object.metadata.name}`,
    namespace,
    selector: spec.selector,
    ports,
    ...(waypoint === undefined || waypoint === 'none' ? {} : { waypoint }),
  };
}

export function operatorService(namespace: string, { name, selector, ports }: OperatorService): Service {
  const withProtocol = ports.map((port) => ({ ...port, protocol: 'TCP' as const }));
  return { name: `${namespace}/${name}`, namespace, selector, ports: withProtocol };
}

export function isBehind(service: Service, pods: PodsEndpoint): boolean {
  return (
    service.namespace === pods.namespace &&
    Object.entries(service.selector).every(([key, value]) => pods.labels[key] === value)
  );
}

/** How the Services before `pods` lead to their ports; a named target port is looked up at the pod, as kube-proxy does. */
export function translations(services: readonly Service[], pods: PodsEndpoint): Translation[] {
  return services
    .filter((service) => isBehind(service, pods))
    .flatMap(({ name, ports }) =>
      ports.flatMap(({ port, targetPort, protocol }) => {
        const podPort =
          typeof targetPort === 'number'
            ? targetPort
            : pods.ports.find((known) => known.name === targetPort && known.protocol === protocol)?.port;
        return podPort === undefined ? [] : [{ service: name, servicePort: port, podPort, protocol }];
      }),
    );
}
