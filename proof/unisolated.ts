import type { Difference } from './difference';
import type { Endpoint } from './endpoints';
import { isOwn } from './matrix';
import { directions } from './network-policy';
import type { Reachability } from './reachability';
import { isEmpty } from './selectors';

/** A namespace needs policies for all its pods, or the next pod that comes is open whatever it is. */
export function openNamespace({ world }: Reachability, namespace: string): Difference[] {
  const general = world.policies.filter((policy) => policy.namespace === namespace && isEmpty(policy.podSelector));
  return directions
    .filter((direction) => general.every((policy) => policy[direction] === undefined))
    .map((direction) => {
      const words = `a new pod in namespace ${namespace} would be open for ${direction}: no policy selects all its pods`;
      return { kind: 'open', from: namespace, to: '*', port: '*', words };
    });
}

/** One line for an endpoint that nothing isolates, instead of one for each pair it takes part in. */
export function openSides(reachability: Reachability, endpoint: Endpoint): Difference[] {
  if (!isOwn(reachability.world, endpoint) || endpoint.kind === 'addresses') return [];
  return directions
    .filter((direction) => reachability.isolation(endpoint, direction).policies.length === 0)
    .map((direction) => {
      const [from, to] = direction === 'egress' ? [endpoint.name, '*'] : ['*', endpoint.name];
      const why = endpoint.hostNetwork
        ? 'its pods are on the host network, where policies do nothing'
        : 'no policy selects its pods';
      return { kind: 'open', from, to, port: '*', words: `${endpoint.name} is open for ${direction}: ${why}` };
    });
}
