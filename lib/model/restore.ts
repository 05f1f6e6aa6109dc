import { definePostgres, type Postgres } from './backing-service';
import type { Endpoint } from './connection';
import type { Restore } from './environment';
import type { Service } from './service';
import type { Definition, Topology } from './topology';

/** The same topology with its database under the name of the restored cluster, and every client connected to that. */
export function withRestoredDatabase(topology: Topology, restore: Restore | undefined): Topology {
  if (restore === undefined) return topology;
  const origins = new Map<Definition, Definition>();
  const replaced = <T extends Definition>(old: T, made: T): T => {
    origins.set(made, old);
    return made;
  };
  const renamed = new Map<Definition, Postgres>();
  const backing = topology.backing.map((definition) => {
    if (definition.kind !== 'postgres') return definition;
    const made = replaced(definition, definePostgres({ ...definition, name: restore.cluster }));
    renamed.set(definition, made);
    return made;
  });
  const moved = (endpoint: Endpoint): Endpoint => ({ ...endpoint, of: renamed.get(endpoint.of) ?? endpoint.of });
  const services = new Map<Service, Service>();
  const serviceOf = (service: Service): Service => {
    const made = services.get(service) ?? replaced(service, { ...service, connects: service.connects.map(movedDeep) });
    services.set(service, made);
    return made;
  };
  const movedDeep = (endpoint: Endpoint): Endpoint =>
    endpoint.of.kind === 'service' ? { ...endpoint, of: serviceOf(endpoint.of) } : moved(endpoint);
  return {
    backing,
    services: topology.services.map(serviceOf),
    sourceOf: (definition) => topology.sourceOf(origins.get(definition) ?? definition),
  };
}
