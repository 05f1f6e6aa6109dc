import { formOf, type Definitions, type Problem } from '../../model';

/** Where CloudNativePG always listens. */
const POSTGRES_PORT = 5432;

/** Backing services listen where those who run them can have them listen. */
export function* backingPorts({ topology, environments }: Definitions): Iterable<Problem> {
  const clusters = environments.filter(({ target }) => target === 'kubernetes');
  for (const backing of topology.backing) {
    const kinds = clusters.map((environment) => formOf(backing, environment).kind);
    if (backing.kind === 'postgres' && kinds.includes('operator') && backing.port !== POSTGRES_PORT) {
      yield {
        subject: backing.name,
        field: 'port',
        given: backing.port,
        allowed: `${POSTGRES_PORT}, the port of every database that the operator runs`,
        fix: `write ${POSTGRES_PORT}`,
      };
    }
  }
}
