import { alertsOf, own, type ComposeEnvironment, type Form, type Resolved, type Service } from '../lib/model';
import { ALERTMANAGER } from '../lib/programs/alertmanager';
import { PROMETHEUS } from '../lib/programs/prometheus';
import { GRAFANA_HOST_PORT } from './monitoring';

/** The port of this machine under which a port of a Compose service is published. */
export type HostPort = (name: string, port: number) => number;

/**
 * Ports of this machine: what the environment says or a server must have, else the port's own number, else the next one that is free. Backing
 * services come first, so that a database is where its clients look for it.
 *
 * @returns the host port of each published port; of one that is not published, its own number
 */
export function hostPorts({ services, backing, environment }: Resolved<ComposeEnvironment>): HostPort {
  const pinned = environment.hostPorts ?? {};
  const needed = backing.flatMap(({ form }) => (form.kind === 'server' ? (form.hostPort ?? []) : []));
  const alerting = alertsOf(environment) === undefined ? [] : [ALERTMANAGER.port];
  const watching = [PROMETHEUS.port, ...alerting, GRAFANA_HOST_PORT];
  const taken = new Set([...Object.values(pinned), ...needed, ...watching]);
  const ports = new Map<string, number>();
  const publish = (name: string, port: number, wish?: number): void => {
    let found = wish ?? port;
    while (wish === undefined && taken.has(found)) found += 1;
    taken.add(found);
    ports.set(`${name} ${port}`, found);
  };
  for (const { backing: of, form } of backing) {
    const wish = form.kind === 'server' ? form.hostPort : undefined;
    for (const [i, port] of publishedPorts(form).entries()) publish(of.name, port, i === 0 ? wish : undefined);
  }
  for (const { service } of services) {
    for (const [i, port] of routedPorts(service).entries()) {
      publish(service.name, port, i === 0 ? own(pinned, service.name) : undefined);
    }
  }
  return (name, port) => ports.get(`${name} ${port}`) ?? port;
}

const publishedPorts = (form: Form): number[] => (form.kind === 'server' ? Object.values(form.program.ports) : []);

/** The ports of a service that its routes lead to, each once. */
export const routedPorts = ({ ports, routes }: Service): number[] => [
  ...new Set(routes.map(({ port }) => ports[port] ?? 0)),
];
