import type { ComposeEnvironment, Environment, KubernetesEnvironment, PublicHost } from './environment';
import { own } from './own';
import type { Resolved } from './resolve';
import { MAIN_HOST } from './route';
import { routedIn } from './routed';

/** The public hosts of an environment, by the names that routes call them. The main one is the first. */
export const hostsOf = ({ host, hosts }: Pick<PublicHost, 'host' | 'hosts'>): Readonly<Record<string, string>> => ({
  [MAIN_HOST]: host,
  ...hosts,
});

/** Where an environment says what its public hosts are. @returns undefined where it has none */
export const publicHostOf = (environment: Environment): Pick<PublicHost, 'host' | 'hosts'> | undefined =>
  environment.target === 'kubernetes' ? environment : environment.public;

/** The public hosts that something is routed to: their names, and what they are. */
export function routedHosts(
  resolved: Resolved<KubernetesEnvironment>,
): readonly (readonly [name: string, host: string])[] {
  const named = new Set(routedIn(resolved).flatMap(({ routes }) => routes.flatMap((route) => route.hosts)));
  return Object.entries(hostsOf(resolved.environment)).filter(([name]) => named.has(name));
}

/**
 * What a route's host is called in Compose: where it is for nobody elsewhere, browsers take every name below `localhost` for this
 * machine.
 *
 * @returns undefined for the main one there, which answers to every name
 */
export function composeHost({ public: open }: ComposeEnvironment, name: string): string | undefined {
  if (open !== undefined) return own(hostsOf(open), name);
  return name === MAIN_HOST ? undefined : `${name}.localhost`;
}
