import { isPublic, type ComposeEnvironment, type Resolved, type Route } from '../../lib/model';

/** A route on one of its hosts, in Compose. */
export interface ComposeRoute {
  /** Of the service or server of ours that it leads to. */
  readonly name: string;
  readonly port: number;
  readonly route: Route;
  /** Scheme and host, as a browser names them. */
  readonly origin: string;
  /** Whether what it leads to is started on demand. */
  readonly onDemand: boolean;
}

/**
 * Every route of a topology on each of its hosts, as a Compose environment has them. Where no service has one there is no router,
 * and whoever signs in does so at a port.
 */
export const composeRoutes = ({ topology, backing, environment }: Resolved<ComposeEnvironment>): ComposeRoute[] =>
  (isPublic(topology)
    ? [
        ...topology.services.map(({ name, ports, routes, profile }) => {
          return { name, ports, routes, onDemand: profile !== undefined && environment.public === undefined };
        }),
        ...backing.flatMap(({ form }) =>
          form.kind === 'server' && form.namespace !== undefined
            ? [{ ...form.program, routes: form.routes ?? [], onDemand: false }]
            : [],
        ),
      ]
    : []
  ).flatMap(({ name, ports, routes, onDemand }) =>
    routes.flatMap((route) =>
      [...new Set(route.hosts)].map((host) => ({
        name,
        port: ports[route.port] ?? 0,
        route,
        origin: originOf(host, environment),
        onDemand,
      })),
    ),
  );

/** Public hosts are those that the environment says; elsewhere browsers find this machine under all names below `localhost`. */
function originOf(name: string, { public: open }: ComposeEnvironment): string {
  if (open === undefined) return `http://${name === 'main' ? '' : `${name}.`}localhost`;
  const host = name === 'main' ? open.host : (open.hosts?.[name] ?? `(${name})`);
  return `${open.certificates.from === 'proxy' ? 'http' : 'https'}://${host}`;
}
