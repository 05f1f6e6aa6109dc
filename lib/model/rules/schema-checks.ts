import { clientsAwaiting, namespacesAwaiting } from '../schema-check';
import { inEnvironment } from '../in-environment';
import type { Problem } from '../problem';
import type { Definitions } from './rule';

/** In a cluster each namespace is released by itself: what uses a migrated database in another one must be able to ask. */
export function* schemaChecks({ topology, environments }: Definitions): Iterable<Problem> {
  const clusters = environments.filter(({ target }) => target === 'kubernetes');
  for (const service of topology.services) {
    if (service.migrations === undefined || service.migrations.check !== undefined) continue;
    const waiting = clusters
      .map((environment) => inEnvironment(topology, environment).topology)
      .map((here) => {
        const migrating = here.services.find(({ name }) => name === service.name);
        if (migrating === undefined) return [];
        return namespacesAwaiting(migrating, here).flatMap((one) => clientsAwaiting(migrating, one, here));
      })
      .find((clients) => clients.length > 0);
    if (waiting === undefined) continue;
    const clients = waiting.map(({ name, namespace }) => `${name} in ${namespace.name}`);
    yield {
      subject: service.name,
      field: 'migrations.check',
      given: `nothing, and its database is used by ${clients.join(', ')}`,
      allowed: 'what its image is given to end with 0 once nothing is left to migrate',
      fix: "write what your framework has for it, e.g. ['python', 'manage.py', 'migrate', '--check']",
    };
  }
}
