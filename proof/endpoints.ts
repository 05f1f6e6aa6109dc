import type { Network } from './addresses';
import type { Labels } from './objects';
import { protocols, type Protocol } from './ports';

/** One end of a connection: the pods of one workload (all alike), or addresses outside the pod network. */
export type Endpoint = PodsEndpoint | AddressesEndpoint;

export interface PodsEndpoint {
  readonly kind: 'pods';
  /** `namespace/name` */
  readonly name: string;
  readonly namespace: string;
  readonly labels: Labels;
  readonly ports: readonly NamedPort[];
  /** Pods on the host network have the node's address: policies neither select nor isolate them. */
  readonly hostNetwork: boolean;
  /** The ServiceAccount that they run as, in their namespace. @default not known */
  readonly account?: string;
  /** What makes these pods, for people: `Deployment`, `Cluster (primary)`, `actor`. */
  readonly source: string;
}

export interface AddressesEndpoint {
  readonly kind: 'addresses';
  readonly name: string;
  readonly blocks: readonly Network[];
  readonly except: readonly Network[];
}

export interface NamedPort {
  readonly name?: string;
  readonly port: number;
  readonly protocol: Protocol;
}

/** The part of a pod spec that matters here: https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/ */
export interface PodTemplate {
  readonly metadata?: { readonly labels?: Labels; readonly annotations?: Labels };
  readonly spec?: {
    readonly hostNetwork?: boolean;
    readonly serviceAccountName?: string;
    readonly containers?: readonly Container[];
    readonly initContainers?: readonly Container[];
  };
}

interface Container {
  readonly restartPolicy?: string;
  readonly ports?: readonly { name?: string; containerPort: number; protocol?: string }[];
}

/** The declared ports of a pod: of its containers and of its sidecars (init containers that always restart). */
export function portsOf(template: PodTemplate | undefined): NamedPort[] {
  const sidecars = (template?.spec?.initContainers ?? []).filter(({ restartPolicy }) => restartPolicy === 'Always');
  return [...(template?.spec?.containers ?? []), ...sidecars].flatMap(({ ports = [] }) =>
    ports.map(({ name, containerPort, protocol }) => ({
      ...(name !== undefined && { name }),
      port: containerPort,
      protocol: protocols.find((known) => known === protocol) ?? 'TCP',
    })),
  );
}
