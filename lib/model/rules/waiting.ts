import { formOf } from '../backing/form-of';
import { waitSecondsOf } from '../backing/postgres';
import type { Problem } from '../problem';
import type { Definitions } from './rule';

/** What a route has where it says nothing, in every ingress controller that the engine knows. */
const USUAL_SECONDS = 60;

/** PgBouncer gives a query up before the edge gives up the request that asks it: whoever asks is told why. */
export function* waiting({ topology, environments }: Definitions): Iterable<Problem> {
  for (const postgres of topology.backing) {
    if (postgres.kind !== 'postgres' || postgres.pooler === undefined) continue;
    if (!environments.some((e) => e.target === 'kubernetes' && formOf(postgres, e).kind === 'operator')) continue;
    const waits = waitSecondsOf(postgres.pooler);
    for (const { name, routes, connects } of topology.services) {
      const isClient = connects.some(({ of, name: endpoint }) => of === postgres && endpoint !== 'direct');
      const shortest = Math.min(...routes.map(({ timeoutSeconds = USUAL_SECONDS }) => timeoutSeconds));
      if (!isClient || waits < shortest) continue;
      yield {
        subject: postgres.name,
        field: 'pooler.waitSeconds',
        given: waits,
        allowed: `less than ${shortest}: a route to ${name} gives its requests up by then`,
        fix: 'lower it, or raise timeoutSeconds of the route',
      };
    }
  }
}
