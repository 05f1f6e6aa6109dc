import type { KubernetesEnvironment, Network, Resolved } from '../../lib/model';

/** Every address that an environment has a name for. */
export interface Addresses extends Network {
  /** In front of the edge. */
  readonly loadBalancer: readonly string[];
}

/** The addresses that an environment names, with those that definitions name of what lies outside; the environment's win. */
export function networkOf({ environment, backing }: Resolved<KubernetesEnvironment>): Addresses {
  const said = backing.flatMap(({ backing: { name }, form }) =>
    form.kind === 'external' && form.addresses !== undefined ? [[name, form.addresses] as const] : [],
  );
  const external = { ...Object.fromEntries(said), ...environment.network.external };
  return { ...environment.network, external, loadBalancer: environment.edge?.loadBalancer.addresses ?? [] };
}
