import type { BackingService } from './backing/backing-service';
import { settingsOf } from './backing/choices';
import { postgres, type Postgres } from './backing/postgres';
import { endpointOf, type Endpoint } from './connection';
import type { Environment } from './environment';
import type { Service } from './service';
import type { Topology } from './topology';

/** The same topology with each restored database under the name of its new cluster, and every client connected to that. */
export function withRestoredDatabases(topology: Topology, environment: Environment): Topology {
  if (environment.target !== 'kubernetes') return topology;
  const restored = topology.backing.flatMap((one) => {
    const restore = one.kind === 'postgres' ? settingsOf(one, environment).restore : undefined;
    return one.kind === 'postgres' && restore !== undefined ? [{ postgres: one, name: restore.cluster }] : [];
  });
  if (restored.length === 0) return topology;
  const copies = new Map<BackingService | Service, BackingService | Service>(
    restored.map(({ postgres: one, name }) => [one, renamed(one, name)]),
  );
  const endpointCopy = <T extends Endpoint>(endpoint: T): T => ({ ...endpoint, of: copyOf(endpoint.of) });
  const copyOf = <T extends BackingService | Service>(definition: T): T => {
    const copy = copies.get(definition) ?? changed(definition);
    copies.set(definition, copy);
    return copy as T;
  };
  const changed = (definition: BackingService | Service): BackingService | Service => {
    switch (definition.kind) {
      case 'server':
        return { ...definition, connects: definition.connects.map(endpointCopy) };
      case 'service': {
        const { migrations, ...service } = { ...definition, connects: definition.connects.map(endpointCopy) };
        const more = (migrations?.connects ?? []).map(endpointOf).map(endpointCopy);
        return migrations === undefined ? service : { ...service, migrations: { ...migrations, connects: more } };
      }
      case 'postgres':
      case 'redis':
      case 'objectStorage':
      case 'oidc':
      case 'external':
        return definition;
    }
  };
  return {
    ...topology,
    backing: topology.backing.map(copyOf),
    services: topology.services.map(copyOf),
    jobs: topology.jobs.map((job) => ({ ...job, connects: job.connects.map(endpointCopy) })),
  };
}

const renamed = (one: Postgres, name: string): Postgres => postgres({ ...one, name, definedAs: one.name });
