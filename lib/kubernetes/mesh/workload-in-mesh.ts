import { Construct } from 'constructs';
import {
  AuthorizationPolicy,
  AuthorizationPolicySpecAction,
  PeerAuthentication,
  PeerAuthenticationSpecMtlsMode,
  PeerAuthenticationSpecPortLevelMtlsMode,
} from '../../../imports/security.istio.io';
import { chartOf } from '../environment-chart';
import { syncWave } from '../gitops/stages';
import { waveAnnotation } from '../gitops/waves';
import type { WorkloadFlows } from '../network';
import type { Flow } from '../network/flow';
import { TypedObject } from '../typed-object';
import { allowedBy } from './allowed';
import { membersOf } from './members';

export interface WorkloadInMeshProps {
  /** As they are, whatever carries them. */
  readonly flows: WorkloadFlows;
  readonly labels: Record<string, string>;
}

/**
 * Who may talk to a workload, and on which of its ports: by the flows of its network policy. A port that somebody outside
 * of the mesh asks takes plain text too. Whoever comes by a waypoint is the waypoint there.
 */
export class WorkloadInMesh extends Construct {
  constructor(scope: Construct, id: string, { flows: { workload, ingress }, labels }: WorkloadInMeshProps) {
    super(scope, id);
    const isMember = membersOf(chartOf(this).resolved);
    const flows = ingress.filter((flow) => isCarried(flow) && flow.via === undefined);
    // What nobody talks to is closed with its namespace.
    if (flows.length === 0) return;
    const metadata = { name: workload.name, namespace: workload.namespace, labels };
    const selector = { matchLabels: { ...workload.labels } };
    const { annotations, rules } = allowedBy(flows, isMember, ({ ports }) => ports);
    new TypedObject(this, 'authorization-policy', AuthorizationPolicy, {
      metadata: { ...metadata, annotations: { ...annotations, ...together(ingress) } },
      spec: { selector, action: AuthorizationPolicySpecAction.ALLOW, rules },
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

/**
 * Clients that come by a waypoint are let in no more by themselves in the moment in which they are sent there: with the
 * Service, once the waypoint is ready.
 */
const together = (flows: readonly Flow[]): Record<string, string> =>
  flows.some(({ via }) => via !== undefined) ? waveAnnotation(syncWave('Service')) : {};

/** The mesh carries TCP alone. */
const isCarried = ({ protocols = ['TCP'] }: Flow): boolean => protocols.includes('TCP');
