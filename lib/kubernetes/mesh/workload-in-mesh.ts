import { Construct } from 'constructs';
import {
  AuthorizationPolicy,
  AuthorizationPolicySpecAction,
  PeerAuthentication,
  PeerAuthenticationSpecMtlsMode,
  PeerAuthenticationSpecPortLevelMtlsMode,
} from '../../../imports/security.istio.io';
import { chartOf } from '../environment-chart';
import type { WorkloadFlows } from '../network';
import { sentenceOf, type Flow } from '../network/flow';
import { TypedObject } from '../typed-object';
import { membersOf } from './members';
import { sourcesOf } from './sources';

export interface WorkloadInMeshProps {
  /** As they are, whatever carries them. */
  readonly flows: WorkloadFlows;
  readonly labels: Record<string, string>;
}

/**
 * Who may talk to a workload, and on which of its ports: by the flows of its network policy. A port that somebody outside
 * of the mesh asks takes plain text too.
 */
export class WorkloadInMesh extends Construct {
  constructor(scope: Construct, id: string, { flows: { workload, ingress }, labels }: WorkloadInMeshProps) {
    super(scope, id);
    const isMember = membersOf(chartOf(this).resolved);
    const flows = ingress.filter(isCarried);
    // What nobody talks to is closed with its namespace.
    if (flows.length === 0) return;
    const metadata = { name: workload.name, namespace: workload.namespace, labels };
    const selector = { matchLabels: { ...workload.labels } };
    const allowed = bySource(flows, isMember);
    new TypedObject(this, 'authorization-policy', AuthorizationPolicy, {
      metadata: {
        ...metadata,
        annotations: Object.fromEntries(allowed.map(({ words }, i) => [`arrow/ingress.${i}`, words.join('; ')])),
      },
      spec: {
        selector,
        action: AuthorizationPolicySpecAction.ALLOW,
        rules: allowed.map(({ sources, ports }) => ({
          from: sources.map((source) => ({ source })),
          to: [{ operation: { ports: ports.map(String) } }],
        })),
      },
    });
    const plain = flows.filter(({ from }) => !isMember(from)).flatMap(({ ports }) => ports);
    if (plain.length === 0) return;
    const mode = PeerAuthenticationSpecPortLevelMtlsMode.PERMISSIVE;
    new TypedObject(this, 'peer-authentication', PeerAuthentication, {
      metadata,
      spec: {
        selector,
        mtls: { mode: PeerAuthenticationSpecMtlsMode.STRICT },
        portLevelMtls: Object.fromEntries([...new Set(plain)].map((port) => [String(port), { mode }])),
      },
    });
  }
}

interface Allowed {
  readonly sources: ReturnType<typeof sourcesOf>;
  readonly ports: readonly number[];
  readonly words: readonly string[];
}

/** Those who are one to the mesh have one rule: a second one would allow nothing, and hide when the first goes. */
function bySource(flows: readonly Flow[], isMember: ReturnType<typeof membersOf>): Allowed[] {
  const found = new Map<string, Allowed>();
  for (const flow of flows) {
    const sources = sourcesOf(flow.from, isMember);
    const key = JSON.stringify(sources);
    const { ports, words } = found.get(key) ?? { ports: [], words: [] };
    const all = [...new Set([...ports, ...flow.ports])].sort((a, b) => a - b);
    found.set(key, { sources, ports: all, words: [...words, sentenceOf(flow)] });
  }
  return [...found.values()];
}

/** The mesh carries TCP alone. */
const isCarried = ({ protocols = ['TCP'] }: Flow): boolean => protocols.includes('TCP');
