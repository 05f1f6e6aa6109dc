import { projectName } from '../../compose/addresses';
import { poolerName, type Environment, type Namespace, type Postgres } from '../../lib/model';
import type { Part } from './graph';

/** Where something is: in its namespace, or in the one project of a Compose file. */
export type Place = Pick<Part, 'id' | 'name' | 'group'>;

/** Where a program of ours is drawn in an environment. */
export function placeOf(name: string, namespace: Namespace | undefined, environment: Environment): Place {
  switch (environment.target) {
    case 'kubernetes':
      return { id: `${namespace?.name ?? ''}/${name}`, name, group: namespace?.name ?? '' };
    case 'compose':
      return { id: name, name, group: projectName(environment) };
  }
}

/** The pods of one PostgreSQL that an operator runs; a replica only where there is one. */
export const instancePlaces = (postgres: Postgres, instances: number, environment: Environment): Place[] =>
  [postgres.name, ...(instances > 1 ? [`${postgres.name}-replica`] : [])].map((name) =>
    placeOf(name, postgres.namespace, environment),
  );

/** PgBouncer as the operator runs it. */
export const poolerPlace = (postgres: Postgres, mode: 'rw' | 'ro', environment: Environment): Place =>
  placeOf(poolerName(postgres, mode), postgres.namespace, environment);

/** People, and what somebody else runs: outside of everything. */
export const PEOPLE: Part = { id: 'people', name: 'Users', kind: 'people', lines: [] };
export const LOAD_BALANCER: Part = { id: 'load-balancer', name: 'Load balancer', kind: 'outside', lines: [] };
