import { postgres } from './backing-service';
import type { Restore } from './environment';
import type { Definition, Topology } from './topology';

/** The same topology with its database under the name of the restored cluster, and every client connected to that. */
export function withRestoredDatabase(topology: Topology, restore: Restore | undefined): Topology {
  if (restore === undefined) return topology;
  const copies = new Map<Definition, Definition>();
  const copyOf = <T extends Definition>(definition: T): T => {
    const known = copies.get(definition);
    if (known !== undefined) return known as T;
    const copy = changed(definition);
    copies.set(definition, copy);
    return copy as T;
  };
  const changed = (definition: Definition): Definition => {
    switch (definition.kind) {
      case 'postgres':
        return postgres({ ...definition, name: restore.cluster });
      case 'service':
        return {
          ...definition,
          connects: definition.connects.map((endpoint) => ({ ...endpoint, of: copyOf(endpoint.of) })),
        };
      case 'redis':
      case 'objectStorage':
      case 'oidc':
        return definition;
    }
  };
  return {
    backing: topology.backing.map(copyOf),
    services: topology.services.map(copyOf),
  };
}
