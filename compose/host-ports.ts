import {
  alertsOf,
  isPublic,
  MAIN_HOST,
  own,
  type ComposeEnvironment,
  type Form,
  type Resolved,
  type Route,
  type Service,
} from '../lib/model';
import { ALERTMANAGER } from '../lib/programs/alertmanager';
import { PROMETHEUS } from '../lib/programs/prometheus';
import { GRAFANA_HOST_PORT } from './monitoring';

/** The port of this machine under which a port of a Compose service is published. */
export type HostPort = (name: string, port: number) => number;

/** Where this machine publishes what it runs. */
export interface HostPorts {
  /** The host port of each published port; of one that is not published, its own number. */
  readonly ports: HostPort;
  /** That of the router. @default there is none: nothing has a route */
  readonly routerPort: number | undefined;
}

/** Behind the last port comes the first that needs no rights. */
const LAST_PORT = 65_535;
const FIRST_PORT = 1024;

/** Where the router is if nothing has the route "/". */
const ROUTER_PORT = 3000;

/**
 * Ports of this machine: what the environment says or a server must have, else the port's own number, else the next one that is free. Backing
 * services come first, so that a database is where its clients look for it. The router has the port of what has the route "/",
 * which is not published once more.
 */
export function hostPorts({ services, backing, environment, topology }: Resolved<ComposeEnvironment>): HostPorts {
  const pinned = environment.hostPorts ?? {};
  const needed = backing.flatMap(({ form }) => (form.kind === 'server' ? (form.hostPort ?? []) : []));
  const alerting = alertsOf(environment) === undefined ? [] : [ALERTMANAGER.port];
  const watching = [PROMETHEUS.port, ...alerting, GRAFANA_HOST_PORT];
  const taken = new Set([...Object.values(pinned), ...needed, ...watching]);
  const ports = new Map<string, number>();
  const publish = (name: string, port: number, wish?: number): number => {
    let found = wish ?? port;
    while (wish === undefined && taken.has(found)) found = found < LAST_PORT ? found + 1 : FIRST_PORT;
    taken.add(found);
    ports.set(`${name} ${port}`, found);
    return found;
  };
  for (const { backing: of, form } of backing) {
    const wish = form.kind === 'server' ? form.hostPort : undefined;
    for (const [i, port] of publishedPorts(form).entries()) publish(of.name, port, i === 0 ? wish : undefined);
  }
  let routerPort: number | undefined;
  for (const { service } of services) {
    const root = service.routes.find(isRoot)?.port;
    const wish = own(pinned, service.name);
    if (root !== undefined) routerPort = publish('router', service.ports[root] ?? 0, wish);
    for (const [i, port] of routedPorts(service).entries()) {
      publish(service.name, port, i === 0 && root === undefined ? wish : undefined);
    }
  }
  if (isPublic(topology)) routerPort ??= publish('router', ROUTER_PORT);
  return { ports: (name, port) => ports.get(`${name} ${port}`) ?? port, routerPort };
}

const publishedPorts = (form: Form): number[] => (form.kind === 'server' ? Object.values(form.program.ports) : []);

/** The ports of a service that its routes lead to, each once, but for that which the router's own stands for. */
export function routedPorts({ ports, routes }: Service): number[] {
  const root = routes.find(isRoot)?.port;
  return [...new Set(routes.map(({ port }) => port))].filter((port) => port !== root).map((port) => ports[port] ?? 0);
}

/** What the router leads to where no other prefix fits. */
const isRoot = ({ prefix, hosts }: Route): boolean => prefix === '/' && hosts.includes(MAIN_HOST);
