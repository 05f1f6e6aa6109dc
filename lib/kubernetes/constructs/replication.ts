import {
  type ClusterSpec,
  type ClusterSpecPostgresql,
  ClusterSpecPostgresqlSynchronousDataDurability as Durability,
  ClusterSpecPostgresqlSynchronousMethod,
  ClusterSpecPrimaryUpdateMethod,
  ClusterSpecPrimaryUpdateStrategy,
} from '../../../imports/postgresql.cnpg.io';
import type { DatabaseSettings } from '../../model';

/**
 * How a primary is followed by another: replicas are updated first, then one that is up to date takes over, so writing
 * pauses for seconds and not for a restart. Each step has its end: PgBouncer never closes its connections by itself, so
 * waiting for clients to leave only prolongs the pause, and a primary that can't end in two minutes is not waited for. A pod
 * whose PostgreSQL has ended may itself hang, on a plugin that keeps a connection: nothing is lost when it is ended then, and
 * the machine that it is on can be emptied.
 *
 * @see https://cloudnative-pg.io/docs/1.30/rolling_update
 * @see https://cloudnative-pg.io/docs/1.30/instance_manager#shutdown-control
 */
export const handover = (): Pick<
  ClusterSpec,
  'primaryUpdateStrategy' | 'primaryUpdateMethod' | 'smartShutdownTimeout' | 'switchoverDelay' | 'stopDelay'
> => ({
  primaryUpdateStrategy: ClusterSpecPrimaryUpdateStrategy.UNSUPERVISED,
  primaryUpdateMethod: ClusterSpecPrimaryUpdateMethod.SWITCHOVER,
  smartShutdownTimeout: 10,
  switchoverDelay: 120,
  stopDelay: 180,
});

/**
 * A commit waits for any one replica. Where that is required, only a replica that has every commit may take over.
 *
 * @see https://cloudnative-pg.io/docs/1.30/replication
 */
export function synchronous({
  instances,
  durability = 'preferred',
}: DatabaseSettings): Pick<ClusterSpecPostgresql, 'synchronous'> {
  if (instances < 2) return {};
  const common = { method: ClusterSpecPostgresqlSynchronousMethod.ANY, number: 1 };
  switch (durability) {
    case 'preferred':
      return { synchronous: { ...common, dataDurability: Durability.PREFERRED } };
    case 'required':
      return { synchronous: { ...common, dataDurability: Durability.REQUIRED, failoverQuorum: true } };
  }
}
