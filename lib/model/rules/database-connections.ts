import { formOf } from '../backing/form-of';
import type { Pooler, Postgres } from '../backing/postgres';
import { databasesOf } from '../backing/postgres-roles';
import { clientsOf, type Client } from '../client';
import type { Endpoint } from '../connection';
import type { InEnvironment } from '../in-environment';
import { own } from '../own';
import type { Problem } from '../problem';
import type { Definitions } from './rule';

/** One client's share of a sum, and how it comes about. */
interface Share {
  readonly connections: number;
  readonly words: string;
}

/** PgBouncer can take every client at its largest, and PostgreSQL every PgBouncer and whoever comes past them. */
export function* databaseConnections({ topology, environments }: Definitions): Iterable<Problem> {
  for (const postgres of topology.backing.filter((b) => b.kind === 'postgres')) {
    for (const environment of environments.filter((e) => e.target === 'kubernetes')) {
      if (formOf(postgres, environment).kind !== 'operator') continue;
      const { pooler } = postgres;
      const here = { topology, environment };
      if (pooler !== undefined) {
        for (const name of ['readWrite', 'readOnly'] as const) {
          yield* clientProblems(
            postgres.name,
            pooler,
            name,
            clientShares(postgres, (endpoint) => endpoint.name === name, here),
          );
        }
      }
      yield* serverProblems(postgres, here);
    }
  }
}

/**
 * While a release replaces pods, those that are told to go work on for as long as `drainSeconds`, so that all old and all new
 * ones may be there, unless it is a singleton; while one PgBouncer restarts the other has all clients.
 */
function clientShares(
  postgres: Postgres,
  counts: (endpoint: Endpoint) => boolean,
  { topology, environment }: InEnvironment,
): Share[] {
  const count = ({ connects }: Client): number => connects.filter((c) => c.of === postgres && counts(c)).length;
  return clientsOf(topology).flatMap((client) => {
    const times = count(client);
    if (times === 0) return [];
    const { name, databasePool } = client;
    const each = times === 1 ? '' : ` × ${times} connections`;
    if (client.kind !== 'service') {
      const migrated = client.kind === 'job' ? client.migrates : undefined;
      const words = migrated === undefined ? name : `${migrated.name} migrations`;
      return [{ connections: databasePool * times, words: `${words} (${databasePool}${each})` }];
    }
    const { max } = client.scaling;
    const where = own(environment.services, name) === undefined ? '' : ` in ${environment.name}`;
    const pods = `${client.singleton ? '1 pod' : `${max} + ${max} pods`}${where}`;
    return [
      {
        connections: (client.singleton ? 1 : 2 * max) * client.processes * databasePool * times,
        words: `${name} (${pods} × ${client.processes} processes × ${databasePool}${each})`,
      },
    ];
  });
}

function* clientProblems(
  subject: string,
  { maxClientConnections }: Pooler,
  endpoint: string,
  shares: readonly Share[],
): Iterable<Problem> {
  const sum = total(shares);
  if (sum <= maxClientConnections) return;
  yield {
    subject,
    field: 'pooler.maxClientConnections',
    given: `${maxClientConnections}, but clients of ${endpoint} open up to ${equation(shares)}`,
    allowed: `at least ${sum}`,
    fix: 'raise it, or lower scaling.max, processes or databasePool of a client',
  };
}

function* serverProblems(postgres: Postgres, here: InEnvironment): Iterable<Problem> {
  const { pooler, maxConnections, reservedConnections } = postgres;
  const isPast = ({ name, asOwner }: Endpoint): boolean =>
    pooler === undefined || name === 'direct' || asOwner === true;
  const past = clientShares(postgres, isPast, here);
  const shares: Share[] = [
    ...(pooler === undefined ? [] : poolerShares(pooler, databasesOf(postgres).length)),
    ...past,
    { connections: reservedConnections, words: `reserve (${reservedConnections})` },
  ];
  const sum = total(shares);
  if (sum <= maxConnections) return;
  yield {
    subject: postgres.name,
    field: 'maxConnections',
    given: `${maxConnections}, but up to ${equation(shares)} are opened`,
    allowed: `at least ${sum}`,
    fix:
      pooler === undefined
        ? 'raise it, lower scaling.max, processes or databasePool of a client, or put a pooler in front'
        : 'raise it, or lower pooler.poolSize, pooler.instances or reservedConnections',
  };
}

/** PgBouncer keeps a pool for each pair of database and role; who goes through it as an owner is counted by itself. */
function poolerShares({ instances, poolSize }: Pooler, databases: number): Share[] {
  const each = databases === 1 ? '' : ` × ${databases} databases`;
  return ['rw', 'ro'].map((mode) => ({
    connections: instances * poolSize * databases,
    words: `PgBouncer ${mode} (${instances} instances × ${poolSize}${each})`,
  }));
}

const total = (shares: readonly Share[]): number => shares.reduce((sum, { connections }) => sum + connections, 0);
const equation = (shares: readonly Share[]): string =>
  `${shares.map((share) => share.words).join(' + ')} = ${total(shares)}`;
