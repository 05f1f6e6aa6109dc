import { k8s } from '../k8s';
import { Construct } from 'constructs';
import type { WorkloadFlows } from '../network';
import { sentenceOf, type Addresses, type Flow, type Peer, type Workload } from '../network/flow';
import { TypedObject } from '../typed-object';

export interface NetworkPolicyProps {
  readonly flows: WorkloadFlows;
  readonly labels: Record<string, string>;
  /** Of a policy beside the one that another environment has for the workload: it adds to that. @default the workload's */
  readonly furtherName?: string;
}

/** The policy of one workload: a rule a flow, and for each rule an annotation that says which arrow it comes from. */
export class NetworkPolicy extends Construct {
  constructor(scope: Construct, id: string, props: NetworkPolicyProps) {
    super(scope, id);
    const { flows, labels, furtherName } = props;
    const { workload, ingress, egress } = flows;
    const words = (direction: string, of: readonly Flow[]) =>
      of.map((flow, i) => [`arrow/${direction}.${i}`, sentenceOf(flow)] as const);
    const rulesIn = ingress.map((flow) => ({ ...named('from', flow.from, workload), ports: ports(flow) }));
    const rulesOut = egress.map((flow) => ({ ...named('to', flow.to, workload), ports: ports(flow) }));
    new TypedObject(this, 'Resource', k8s.KubeNetworkPolicy, {
      metadata: {
        name: furtherName ?? workload.name,
        namespace: workload.namespace,
        labels,
        annotations: Object.fromEntries([...words('egress', egress), ...words('ingress', ingress)]),
      },
      spec: {
        podSelector: selector(workload),
        policyTypes: furtherName === undefined ? ['Ingress', 'Egress'] : ['Egress'],
        // The API server leaves an empty list out, and would differ from it for ever.
        ...(rulesIn.length === 0 ? {} : { ingress: rulesIn }),
        ...(rulesOut.length === 0 ? {} : { egress: rulesOut }),
      },
    });
  }
}

/** A rule that names nobody is for everybody. */
function named<Side extends 'from' | 'to'>(side: Side, peer: Peer, owner: Workload) {
  return peer.kind === 'anyone' ? {} : ({ [side]: peers(peer, owner) } as Record<Side, k8s.NetworkPolicyPeer[]>);
}

/** A pod selector alone means the policy's own namespace; with a namespace selector, both must match. */
function peers(peer: Workload | Addresses, owner: Workload): k8s.NetworkPolicyPeer[] {
  switch (peer.kind) {
    case 'workload':
      if (peer.namespace === owner.namespace) return [{ podSelector: selector(peer) }];
      return [
        {
          namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': peer.namespace } },
          podSelector: selector(peer),
        },
      ];
    case 'addresses': {
      const except = peer.except === undefined ? {} : { except: [...peer.except] };
      return peer.cidrs.map((cidr) => ({ ipBlock: { cidr, ...except } }));
    }
  }
}

function selector({ labels, notLabels }: Workload): k8s.LabelSelector {
  const expressions = Object.entries(notLabels ?? {}).map(([key, values]) => ({
    key,
    operator: 'NotIn',
    values: [...values],
  }));
  return { matchLabels: { ...labels }, ...(expressions.length === 0 ? {} : { matchExpressions: expressions }) };
}

const ports = ({ ports: numbers, protocols = ['TCP'] }: Flow): k8s.NetworkPolicyPort[] =>
  numbers.flatMap((port) => protocols.map((protocol) => ({ port: k8s.IntOrString.fromNumber(port), protocol })));
