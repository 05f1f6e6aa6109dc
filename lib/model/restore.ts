import type { BackingService } from './backing/backing-service';
import { managedOf, settingsOf } from './backing/choices';
import { inCluster, type Postgres } from './backing/postgres';
import type { Environment, Restore } from './environment';
import type { Difference } from './in-environment';

/** A database that is restored has the name of its new cluster, and takes its clients along. */
export const restored: Difference = (one, environment) => {
  if (one.kind !== 'postgres' || one.isOld === true) return one;
  const restore = restoreOf(one, environment);
  return restore === undefined ? one : { ...one, name: restore.cluster, definedAs: one.name };
};

/** The cluster whose archive is read, as it goes on beside the new one: alive, watched, and reachable for looking. */
export function oldOf(one: BackingService, environment: Environment): Postgres[] {
  if (one.kind !== 'postgres') return [];
  const restore = restoreOf(one, environment);
  if (restore === undefined || restore.old === 'deleted' || restore.cluster === restore.from) return [];
  return [inCluster(one, { name: restore.from, isOld: true })];
}

const restoreOf = (postgres: Postgres, environment: Environment): Restore | undefined =>
  environment.target !== 'kubernetes' || managedOf(postgres, environment) !== undefined
    ? undefined
    : settingsOf(postgres, environment).restore;
