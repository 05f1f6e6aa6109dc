import type { ComposeEnvironment, KubernetesEnvironment } from './environment';
import type { Resolved } from './resolve';
import { MAIN_HOST } from './route';
import { routedIn } from './routed';

/** The public hosts of an environment, by the names that routes call them. The main one is the first. */
export const hostsOf = ({ host, hosts }: KubernetesEnvironment): Readonly<Record<string, string>> => ({
  [MAIN_HOST]: host,
  ...hosts,
});

/** The public hosts that something is routed to: their names, and what they are. */
export function routedHosts(
  resolved: Resolved<KubernetesEnvironment>,
): readonly (readonly [name: string, host: string])[] {
  const named = new Set(routedIn(resolved).flatMap(({ routes }) => routes.flatMap((route) => route.hosts)));
  return Object.entries(hostsOf(resolved.environment)).filter(([name]) => named.has(name));
}

/**
 * What a route's host is called in Compose: browsers take every name below `localhost` for this machine.
 *
 * @returns undefined for the main one, which answers to every name
 */
export const hostsByName = (_: ComposeEnvironment, name: string): string | undefined =>
  name === MAIN_HOST ? undefined : `${name}.localhost`;
