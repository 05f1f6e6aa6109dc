import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { WorkloadFlows } from '../network';
import { peerName, type Flow, type Peer, type Workload } from '../network/flow';
import { emit } from '../output/manifest-object';

/** Nothing in, nothing out, for every pod of the namespace: what is allowed is added workload by workload. */
export function defaultDeny(scope: Construct): void {
  emit(k8s.KubeNetworkPolicy, scope, 'default-deny', {
    metadata: { name: 'default-deny', labels: { 'app.kubernetes.io/name': 'default-deny' } },
    spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
  });
}

/** The policy of one workload: a rule a flow, and for each rule an annotation that says which arrow it comes from. */
export function networkPolicy(
  scope: Construct,
  { workload, ingress, egress }: WorkloadFlows,
  labels: Record<string, string>,
): void {
  const words = (direction: string, flows: readonly Flow[]) =>
    flows.map((flow, i) => [`arrow/${direction}.${i}`, sentence(flow)] as const);
  emit(k8s.KubeNetworkPolicy, scope, `network-policy-${workload.name}`, {
    metadata: {
      name: workload.name,
      labels,
      annotations: Object.fromEntries([...words('egress', egress), ...words('ingress', ingress)]),
    },
    spec: {
      podSelector: selector(workload),
      policyTypes: ['Ingress', 'Egress'],
      // The API server leaves an empty list out, and would differ from it for ever.
      ...(ingress.length === 0
        ? {}
        : { ingress: ingress.map((f) => ({ from: peers(f.from, workload), ports: ports(f) })) }),
      ...(egress.length === 0 ? {} : { egress: egress.map((f) => ({ to: peers(f.to, workload), ports: ports(f) })) }),
    },
  });
}

const sentence = ({ from, to, ports: numbers, because }: Flow): string =>
  `${peerName(from)} → ${peerName(to)} on ${numbers.join(', ')}, because ${because}`;

/** A pod selector alone means the policy's own namespace; with a namespace selector, both must match. */
function peers(peer: Peer, owner: Workload): k8s.NetworkPolicyPeer[] {
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

function selector({ labels, unlike }: Workload): k8s.LabelSelector {
  const expressions = Object.entries(unlike ?? {}).map(([key, values]) => ({
    key,
    operator: 'NotIn',
    values: [...values],
  }));
  return { matchLabels: { ...labels }, ...(expressions.length === 0 ? {} : { matchExpressions: expressions }) };
}

const ports = ({ ports: numbers, protocols = ['TCP'] }: Flow): k8s.NetworkPolicyPort[] =>
  numbers.flatMap((port) => protocols.map((protocol) => ({ port: k8s.IntOrString.fromNumber(port), protocol })));
