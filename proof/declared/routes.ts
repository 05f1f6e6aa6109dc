import type { KubernetesEnvironment, Resolved, Route, Service } from '../../lib/model';

/** A route on one of its hosts. */
export interface DeclaredRoute {
  /** What it leads to: a service, or a server of ours. */
  readonly service: Pick<Service, 'name' | 'namespace'>;
  readonly route: Route;
  readonly host: string;
}

/** Every route of a topology on each of its hosts, as an environment has them. */
export function declaredRoutes({ topology, backing, environment }: Resolved<KubernetesEnvironment>): DeclaredRoute[] {
  const servers = backing.flatMap(({ form }) =>
    form.kind === 'server' && form.namespace !== undefined
      ? [{ name: form.program.name, namespace: form.namespace, routes: form.routes ?? [] }]
      : [],
  );
  return [...topology.services, ...servers].flatMap((service) =>
    service.routes.flatMap((route) =>
      [...new Set(route.hosts)].map((name) => ({ service, route, host: addressOf(name, environment) })),
    ),
  );
}

/** Routes call the environment's own host `main`. */
const addressOf = (name: string, { host, hosts = {} }: KubernetesEnvironment): string =>
  name === 'main' ? host : (hosts[name] ?? `(${name})`);

/**
 * `Prefix /api`: what an Ingress takes up of a host for a route.
 *
 * @param isMerged F5's controller reads it, to which a prefix is one of letters: it ends where the rest begins
 */
export const pathsOf = ({ route: { prefix } }: DeclaredRoute, isMerged: boolean): string[] =>
  isMerged && prefix !== '/' ? [`Exact ${prefix}`, `Prefix ${prefix}/`] : [`Prefix ${prefix}`];

/** How a declared route is called in a message: `/api on app.example.org`. */
export const shown = ({ route, host }: DeclaredRoute): string => `${route.prefix} on ${host}`;
