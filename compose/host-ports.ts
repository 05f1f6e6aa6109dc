import type { ComposeEnvironment, Resolved } from '../lib/model';
import { PROMETHEUS } from '../lib/programs/prometheus';
import { GRAFANA_HOST_PORT } from './monitoring';

/**
 * The port of this machine under which each routed service is published: what the environment says, else the service's
 * own port, else the next one that is free. Backing services keep their own.
 */
export function hostPorts({ services, topology, environment }: Resolved<ComposeEnvironment>): Map<string, number> {
  const pinned = environment.hostPorts ?? {};
  const taken = new Set([...Object.values(pinned), PROMETHEUS.port, GRAFANA_HOST_PORT]);
  for (const backing of topology.backing) {
    if ('port' in backing) taken.add(backing.port);
    if (backing.kind === 'objectStorage') taken.add(backing.local.port).add(backing.local.consolePort);
  }
  const ports = new Map<string, number>();
  for (const { service } of services) {
    if (!service.route) continue;
    let port = pinned[service.name];
    if (port === undefined) {
      port = service.ports[service.route.port] ?? 0;
      while (taken.has(port)) port += 1;
      taken.add(port);
    }
    ports.set(service.name, port);
  }
  return ports;
}
