import type { Definition } from '../../model';

/** Pods that share a policy. */
export interface Workload {
  readonly kind: 'workload';
  readonly name: string;
  readonly namespace: string;
  /** Labels that find the pods inside their namespace. */
  readonly labels: Readonly<Record<string, string>>;
  /** Values of a label by which other pods, that have the labels too, are told apart. @default none */
  readonly notLabels?: Readonly<Record<string, readonly string[]>>;
  /** Name of the ServiceAccount that the pods run as. @default not known */
  readonly account?: string;
  /** What defines it. @default the platform */
  readonly definition?: Definition;
}

/** Addresses outside the pod network. */
export interface Addresses {
  readonly kind: 'addresses';
  readonly name: string;
  readonly cidrs: readonly string[];
  /** Cut out of them. @default none */
  readonly except?: readonly string[];
}

/** Whatever there is: what is meant has no labels that find it, and no addresses that could be named. */
export interface Anyone {
  readonly kind: 'anyone';
  /** Who is meant. */
  readonly name: string;
}

export type Peer = Workload | Addresses | Anyone;

/** Somebody may open connections to somebody: one arrow, which becomes one rule at each end that is ours. */
export interface Flow {
  readonly from: Peer;
  readonly to: Peer;
  /** Ports of the pods, not of the Services in front of them: that is what a NetworkPolicy sees. */
  readonly ports: readonly number[];
  /** @default TCP */
  readonly protocols?: readonly ('TCP' | 'UDP')[];
  /** Who takes it, and opens a connection of its own to where it goes. @default nobody: it goes straight there */
  readonly via?: Workload;
  /** The reason, in words. */
  readonly because: string;
}

/** `worker/redis`, or the name of the addresses. */
export const peerName = (peer: Peer): string =>
  peer.kind === 'workload' ? `${peer.namespace}/${peer.name}` : peer.name;

/** An arrow in words. */
export const sentenceOf = ({ from, to, ports, because }: Flow): string =>
  `${peerName(from)} → ${peerName(to)} on ${ports.join(', ')}, because ${because}`;

/** A workload with every flow that begins or ends at it. */
export interface WorkloadFlows {
  readonly workload: Workload;
  readonly egress: readonly Flow[];
  readonly ingress: readonly Flow[];
}

/** Two reasons for one arrow are one rule: a second one would allow nothing, and hide when the first goes. */
export function merged(flows: readonly Flow[]): Flow[] {
  const found = new Map<string, Flow>();
  for (const flow of flows) {
    const key = [peerName(flow.from), peerName(flow.to), ...flow.ports].join(' ');
    const same = found.get(key);
    const because =
      same === undefined || same.because === flow.because ? flow.because : `${same.because}; ${flow.because}`;
    found.set(key, { ...flow, because });
  }
  return [...found.values()];
}
