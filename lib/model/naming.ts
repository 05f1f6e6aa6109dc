import type { Postgres, PostgresEndpoint, Redis } from './backing-service';
import type { Service } from './service';

/** What a PgBouncer is in front of: the primary, or the replicas. */
export type PoolerMode = 'rw' | 'ro';

export const poolerName = (postgres: Postgres, mode: PoolerMode): string => `${postgres.name}-pooler-${mode}`;

/** Name of the program that migrates a service's database. */
export const migrationsName = (service: Service): string => `${service.name}-migrations`;

/** The PgBouncer that an endpoint leads through; undefined for the one that leads past them. */
export function poolerMode(endpoint: PostgresEndpoint): PoolerMode | undefined {
  switch (endpoint) {
    case 'readWrite':
      return 'rw';
    case 'readOnly':
      return 'ro';
    case 'direct':
      return undefined;
  }
}

/** Name of the group of alerts about a service or a backing service. */
export const alertGroupName = (kind: 'service' | 'backing', name: string): string => `${kind}-${name}`;

/** Name of the exporter that watches a Redis. */
export const redisExporterName = (redis: Redis): string => `${redis.name}-exporter`;
