import type { Postgres } from '../backing-service';
import type { Endpoint } from '../connection';
import type { KubernetesEnvironment } from '../environment';
import { own } from '../own';
import type { Problem } from '../problem';
import { databaseOf } from '../resolve';
import type { Service } from '../service';
import type { Topology } from '../topology';
import type { Definitions } from './rule';

/** One client's share of a sum, and how it comes about. */
interface Share {
  readonly connections: number;
  readonly words: string;
}

/** PgBouncer can take every client at its largest, and PostgreSQL every PgBouncer. */
export function* databaseConnections({ topology, environments }: Definitions): Iterable<Problem> {
  for (const postgres of topology.backing.filter((b) => b.kind === 'postgres')) {
    for (const environment of environments.filter((e) => e.target === 'kubernetes')) {
      for (const endpoint of [postgres.readWrite, postgres.readOnly]) {
        yield* clientProblems(postgres, endpoint, clientShares(endpoint, topology, environment));
      }
      yield* serverProblems(postgres, topology);
    }
  }
}

/** During a rollout one pod more than the maximum runs; while one PgBouncer restarts the other has all clients. */
function clientShares(endpoint: Endpoint, { services }: Topology, { scaling }: KubernetesEnvironment): Share[] {
  return services
    .filter((service) => service.connects.some((c) => c.of === endpoint.of && c.name === endpoint.name))
    .map((service) => {
      const { name, processes, databasePool } = service;
      const { max } = own(scaling, name) ?? service.scaling;
      return {
        connections: (max + 1) * processes * databasePool,
        words: `${name} (${max} + 1 pods × ${processes} processes × ${databasePool})`,
      };
    });
}

function* clientProblems(postgres: Postgres, endpoint: Endpoint, shares: readonly Share[]): Iterable<Problem> {
  const { maxClientConnections } = postgres.pooler;
  const sum = total(shares);
  if (sum <= maxClientConnections) return;
  yield {
    subject: postgres.name,
    field: 'pooler.maxClientConnections',
    given: `${maxClientConnections}, but clients of ${endpoint.name} open up to ${equation(shares)}`,
    allowed: `at least ${sum}`,
    fix: 'raise it, or lower scaling.max, processes or databasePool of a client',
  };
}

function* serverProblems(postgres: Postgres, { services }: Topology): Iterable<Problem> {
  const { pooler, maxConnections, reservedConnections } = postgres;
  const perPooler = pooler.instances * pooler.poolSize;
  const shares: Share[] = [
    ...['rw', 'ro'].map((mode) => ({
      connections: perPooler,
      words: `PgBouncer ${mode} (${pooler.instances} instances × ${pooler.poolSize})`,
    })),
    ...services.filter((s) => s.migrations !== undefined && databaseOf(s) === postgres).map(migrationShare),
    { connections: reservedConnections, words: `reserve (${reservedConnections})` },
  ];
  const sum = total(shares);
  if (sum <= maxConnections) return;
  yield {
    subject: postgres.name,
    field: 'maxConnections',
    given: `${maxConnections}, but up to ${equation(shares)} are opened`,
    allowed: `at least ${sum}`,
    fix: 'raise it, or lower pooler.poolSize, pooler.instances or reservedConnections',
  };
}

const migrationShare = ({ name, databasePool }: Service): Share => ({
  connections: databasePool,
  words: `${name} migrations (${databasePool})`,
});

const total = (shares: readonly Share[]): number => shares.reduce((sum, { connections }) => sum + connections, 0);
const equation = (shares: readonly Share[]): string =>
  `${shares.map((share) => share.words).join(' + ')} = ${total(shares)}`;
