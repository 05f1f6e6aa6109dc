import type { Pooler, Postgres } from './backing/postgres';
import { databasesOf } from './backing/postgres-roles';
import type { Client } from './client';
import type { Endpoint } from './connection';
import type { InEnvironment } from './in-environment';
import { own } from './own';
import { runningClients } from './running-clients';

/** One client's share of a sum, and how it comes about. */
export interface Share {
  readonly connections: number;
  /** `worker (20 + 20 pods × 1 processes × 5)` */
  readonly words: string;
  /** The service whose copies it is of. @default it is of no copies */
  readonly service?: string;
}

/** What may come together at one place, and how much of it is let in. */
export interface Load {
  readonly shares: readonly Share[];
  readonly allowed: number;
}

export const connectionsOf = ({ shares }: Pick<Load, 'shares'>): number =>
  shares.reduce((sum, { connections }) => sum + connections, 0);

/** Connections of clients to the PgBouncers of each endpoint that go through one, at most. */
export function poolerLoads(
  postgres: Postgres,
  pooler: Pooler,
  here: InEnvironment,
): (Load & { readonly endpoint: 'readWrite' | 'readOnly' })[] {
  return (['readWrite', 'readOnly'] as const).map((name) => ({
    endpoint: name,
    shares: clientShares(postgres, (endpoint) => endpoint.name === name, here),
    allowed: pooler.maxClientConnections,
  }));
}

/** Connections to PostgreSQL itself, at most: those of every PgBouncer, and of whoever comes past them. */
export function serverLoad(postgres: Postgres, here: InEnvironment): Load {
  const { pooler, maxConnections, reservedConnections } = postgres;
  const isPast = ({ name, asOwner }: Endpoint): boolean =>
    pooler === undefined || name === 'direct' || asOwner === true;
  return {
    shares: [
      ...(pooler === undefined ? [] : poolerShares(pooler, databasesOf(postgres).length)),
      ...clientShares(postgres, isPast, here),
    ],
    allowed: maxConnections - reservedConnections,
  };
}

/**
 * While a release replaces pods, those that are told to go work on for as long as `drainSeconds`, so that all old and all new
 * ones may be there, unless it is a singleton; while one PgBouncer restarts the other has all clients.
 */
function clientShares(postgres: Postgres, counts: (endpoint: Endpoint) => boolean, here: InEnvironment): Share[] {
  const count = ({ connects }: Client): number => connects.filter((c) => c.of === postgres && counts(c)).length;
  return runningClients(here).flatMap((client) => {
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
    const where = own(here.environment.services, name) === undefined ? '' : ` in ${here.environment.name}`;
    const pods = `${client.singleton ? '1 pod' : `${max} + ${max} pods`}${where}`;
    return [
      {
        connections: (client.singleton ? 1 : 2 * max) * client.processes * databasePool * times,
        words: `${name} (${pods} × ${client.processes} processes × ${databasePool}${each})`,
        ...(client.singleton ? {} : { service: name }),
      },
    ];
  });
}

/** PgBouncer keeps a pool for each pair of database and role; who goes through it as an owner is counted by itself. */
function poolerShares({ instances, poolSize }: Pooler, databases: number): Share[] {
  const each = databases === 1 ? '' : ` × ${databases} databases`;
  return ['rw', 'ro'].map((mode) => ({
    connections: instances * poolSize * databases,
    words: `PgBouncer ${mode} (${instances} instances × ${poolSize}${each})`,
  }));
}
