import { settingsOf } from '../backing/choices';
import { formOf } from '../backing/form-of';
import type { Problem } from '../problem';
import type { Definitions } from './rule';

/** Of two instances one is the replica that every commit would wait for, so that each restart of it would stop all writing. */
const LEAST = 3;

/** A database whose commits must be on a replica has one to spare. */
export function* durability({ topology, environments }: Definitions): Iterable<Problem> {
  for (const environment of environments) {
    if (environment.target !== 'kubernetes') continue;
    for (const postgres of topology.backing) {
      if (postgres.kind !== 'postgres' || formOf(postgres, environment).kind !== 'operator') continue;
      const settings = settingsOf(postgres, environment);
      if (settings.durability !== 'required' || settings.instances >= LEAST) continue;
      yield {
        subject: environment.name,
        field:
          environment.databases?.[postgres.name] === undefined ? 'database.durability' : `databases.${postgres.name}`,
        given: `'required' with instances: ${settings.instances}`,
        allowed: `at least ${LEAST} instances: writing stops while no replica is there`,
        fix: `instances: ${LEAST}, or durability: 'preferred'`,
      };
    }
  }
}
