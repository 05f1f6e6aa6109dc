import { composeHost, MAIN_HOST, routedIn, type ComposeEnvironment, type Resolved, type Route } from '../../lib/model';

/** Where a route leads, on one of its hosts. */
export interface Lead {
  /** Of what answers, and of the route: `web`, `web.2`. */
  readonly name: string;
  /** `host:port` on the network of the Compose file. */
  readonly upstream: string;
  readonly route: Route;
  /** How long a request is held while nothing answers there. */
  readonly holdSeconds: number;
}

/** A host, and all that is served there. */
export interface Site {
  /** @default every host that no other site has */
  readonly host?: string;
  /** The longest prefix first. */
  readonly leads: readonly Lead[];
}

/** As long as a program takes to start anew, or a container to be replaced. */
const HOLD_SECONDS = 30;
/** What is started on demand may be off, and then nobody starts it. */
const HOLD_ON_DEMAND_SECONDS = 2;

/** What the edge gives a request by default, in a cluster too. */
export const TIMEOUT_SECONDS = 60;

type Compose = Resolved<ComposeEnvironment>;

/** The hosts of an environment that something is routed to. The main one is whatever a browser calls this machine. */
export function sitesOf(resolved: Compose): Site[] {
  const leads = leadsOf(resolved);
  const names = [...new Set(leads.flatMap(({ route }) => route.hosts))];
  return names
    .sort((a, b) => Number(b === MAIN_HOST) - Number(a === MAIN_HOST) || (a < b ? -1 : 1))
    .map((name) => {
      const host = composeHost(resolved.environment, name);
      const own = leads.filter(({ route }) => route.hosts.includes(name));
      return { ...(host === undefined ? {} : { host }), leads: own.sort(longestFirst) };
    });
}

const longestFirst = (a: Lead, b: Lead): number => b.route.prefix.length - a.route.prefix.length;

const leadsOf = (resolved: Compose): Lead[] =>
  routedIn(resolved).flatMap(({ name, ports, routes, definition }) =>
    routes.map((route, i) => {
      const isStarted = resolved.environment.public !== undefined;
      const onDemand = !isStarted && definition.kind === 'service' && definition.profile !== undefined;
      const hold = onDemand ? HOLD_ON_DEMAND_SECONDS : HOLD_SECONDS;
      return {
        name: i === 0 ? name : `${name}.${i + 1}`,
        upstream: `${name}:${ports[route.port] ?? 0}`,
        route,
        // A request that was let wait as long as its route says is not asked once more.
        holdSeconds: Math.min(hold, route.timeoutSeconds ?? TIMEOUT_SECONDS),
      };
    }),
  );
