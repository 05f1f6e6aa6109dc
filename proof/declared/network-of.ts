import type { KubernetesEnvironment, Network, Resolved } from '../../lib/model';
import { edgeOf, type DeclaredEdge } from './edge';

/** Every address that an environment has a name for. */
export interface Addresses extends Network {
  /** Who is at the edge. @default the engine's own controller */
  readonly edge?: Pick<DeclaredEdge, 'controller' | 'solvers'>;
  /** Probes come from an address of their own. @default false */
  readonly isMeshed?: boolean;
  /** In front of the edge. */
  readonly loadBalancer: readonly string[];
}

/** The addresses that an environment names, with those that definitions name of what lies outside; the environment's win. */
export function networkOf(resolved: Resolved<KubernetesEnvironment>): Addresses {
  const { environment, backing } = resolved;
  const { edge } = environment;
  const said = backing.flatMap(({ backing: { name }, form }) =>
    form.kind === 'external' && form.addresses !== undefined ? [[name, form.addresses] as const] : [],
  );
  const external = { ...Object.fromEntries(said), ...environment.network.external };
  const loadBalancer = edge === undefined || edge.controller === 'existing' ? [] : edge.loadBalancer.addresses;
  return {
    ...environment.network,
    external,
    loadBalancer,
    edge: edgeOf(resolved),
    isMeshed: environment.mesh !== undefined,
  };
}
