import type { Definitions, Problem } from '../../model';
import { REDIS_EXPORTER_PORT } from '../../programs/redis-exporter';

/** Where CloudNativePG always listens. */
const POSTGRES_PORT = 5432;

/** Backing services listen where those who run them can have them listen. */
export function* backingPorts({ topology, environments }: Definitions): Iterable<Problem> {
  if (environments.every(({ target }) => target !== 'kubernetes')) return;
  for (const backing of topology.backing) {
    if (backing.kind === 'postgres' && backing.port !== POSTGRES_PORT) {
      yield {
        subject: backing.name,
        field: 'port',
        given: backing.port,
        allowed: `${POSTGRES_PORT}, the port of every database that the operator runs`,
        fix: `write ${POSTGRES_PORT}`,
      };
    }
    if (backing.kind === 'redis' && backing.port === REDIS_EXPORTER_PORT) {
      yield {
        subject: backing.name,
        field: 'port',
        given: backing.port,
        allowed: 'a port other than that of the exporter beside it',
        fix: 'write 6379',
      };
    }
  }
}
