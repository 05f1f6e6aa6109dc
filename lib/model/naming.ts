import type { Postgres, PostgresEndpoint } from './backing/postgres';
import type { Redis } from './backing/redis';
import type { Service } from './service';

/** What a PgBouncer is in front of: the primary, or all that can be read from. */
export type PoolerMode = 'rw' | 'ro';

export const poolerName = (postgres: Postgres, mode: PoolerMode): string => `${postgres.name}-pooler-${mode}`;

/** Name of what stands for a further database of a server. */
export const furtherName = ({ name }: Postgres, database: string): string => `${name}-${database.replace(/_/g, '-')}`;

/** Name of the program that migrates a service's database. */
export const migrationsName = (service: Pick<Service, 'name'>): string => `${service.name}-migrations`;

/** Name of the program that waits, in another namespace, for what a service's migrations make of its database. */
export const schemaCheckName = (service: Pick<Service, 'name'>): string => `${service.name}-schema`;

/** Name of a program that stands beside a service. */
export const companionName = (service: Pick<Service, 'name'>, key: string): string => `${service.name}-${key}`;

/** The PgBouncer that an endpoint leads through; undefined for one that leads past them, or where there are none. */
export function poolerMode({ pooler }: Postgres, endpoint: PostgresEndpoint): PoolerMode | undefined {
  if (pooler === undefined) return undefined;
  switch (endpoint) {
    case 'readWrite':
      return 'rw';
    case 'readOnly':
      return 'ro';
    case 'direct':
      return undefined;
  }
}

/** The PgBouncers in front of a database. */
export const poolerModes = ({ pooler }: Postgres): readonly PoolerMode[] => (pooler === undefined ? [] : ['rw', 'ro']);

/** Name of the group of alerts about a service, a job or a backing service. */
export const alertGroupName = (kind: 'service' | 'job' | 'backing', name: string): string => `${kind}-${name}`;

/** Name of the exporter that watches a Redis. */
export const redisExporterName = (redis: Redis): string => `${redis.name}-exporter`;
