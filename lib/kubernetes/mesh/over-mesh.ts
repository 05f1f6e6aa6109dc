import type { KubernetesEnvironment, Resolved } from '../../model';
import { HBONE_PORT } from '../naming/mesh';
import type { Flow, WorkloadFlows } from '../network/flow';
import { meshOf } from './members';

/**
 * Flows as a network policy sees them: between pods of the mesh all arrive at one port, and for which of its ports they are the
 * mesh alone knows. Their own ports stay: until a pod is taken into the mesh it is reached there.
 */
export function overMesh(
  { workload, ingress, egress }: WorkloadFlows,
  resolved: Resolved<KubernetesEnvironment>,
): WorkloadFlows {
  if (resolved.environment.mesh === undefined) return { workload, ingress, egress };
  const isInMesh = meshOf(resolved);
  const carried = (flow: Flow): Flow[] => {
    if (flow.from.kind !== 'workload' || !isInMesh(flow.to)) return [flow];
    // The mesh carries TCP alone.
    if (flow.protocols !== undefined) return [flow, { ...flow, ports: [HBONE_PORT], protocols: ['TCP'] }];
    return [{ ...flow, ports: [...flow.ports, HBONE_PORT] }];
  };
  return { workload, ingress: ingress.flatMap(carried), egress: egress.flatMap(carried) };
}
