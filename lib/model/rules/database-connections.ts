import { formOf } from '../backing/form-of';
import type { Postgres } from '../backing/postgres';
import { connectionsOf, poolerLoads, serverLoad, type Load } from '../database-load';
import type { InEnvironment } from '../in-environment';
import type { Problem } from '../problem';
import type { Definitions } from './rule';

/** PgBouncer can take every client at its largest, and PostgreSQL every PgBouncer and whoever comes past them. */
export function* databaseConnections({ topology, environments }: Definitions): Iterable<Problem> {
  for (const postgres of topology.backing.filter((b) => b.kind === 'postgres')) {
    for (const environment of environments.filter((e) => e.target === 'kubernetes')) {
      if (formOf(postgres, environment).kind !== 'operator') continue;
      const { name, pooler } = postgres;
      const here = { topology, environment };
      if (pooler !== undefined) {
        for (const load of poolerLoads(postgres, pooler, here)) yield* clientProblems(name, load.endpoint, load);
      }
      yield* serverProblems(postgres, here);
    }
  }
}

function* clientProblems(subject: string, endpoint: string, load: Load): Iterable<Problem> {
  const sum = connectionsOf(load);
  if (sum <= load.allowed) return;
  yield {
    subject,
    field: 'pooler.maxClientConnections',
    given: `${load.allowed}, but clients of ${endpoint} open up to ${equation(load)}`,
    allowed: `at least ${sum}`,
    fix: 'raise it, or lower scaling.max, processes or databasePool of a client',
  };
}

function* serverProblems(postgres: Postgres, here: InEnvironment): Iterable<Problem> {
  const { pooler, maxConnections, reservedConnections } = postgres;
  const load = serverLoad(postgres, here);
  if (connectionsOf(load) <= load.allowed) return;
  const reserve = { connections: reservedConnections, words: `reserve (${reservedConnections})` };
  const whole = { shares: [...load.shares, reserve] };
  yield {
    subject: postgres.name,
    field: 'maxConnections',
    given: `${maxConnections}, but up to ${equation(whole)} are opened`,
    allowed: `at least ${connectionsOf(whole)}`,
    fix:
      pooler === undefined
        ? 'raise it, lower scaling.max, processes or databasePool of a client, or put a pooler in front'
        : 'raise it, or lower pooler.poolSize, pooler.instances or reservedConnections',
  };
}

const equation = (load: Pick<Load, 'shares'>): string =>
  `${load.shares.map((share) => share.words).join(' + ')} = ${connectionsOf(load)}`;
