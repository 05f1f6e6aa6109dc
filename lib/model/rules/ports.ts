import type { Problem } from '../problem';
import { repeated } from '../repeated';
import { isWhole, type Definitions } from './rule';

const isPort = (n: unknown): boolean => isWhole(n) && n <= 65535;
const ALLOWED = 'a whole number from 1 to 65535';

/** Ports are numbers in range, each used once in its container; what names a port names one that exists. */
export function* ports({ topology }: Definitions): Iterable<Problem> {
  for (const service of topology.services) {
    const { name: subject, ports: own } = service;
    if (Object.keys(own).length === 0) {
      yield {
        subject,
        field: 'ports',
        given: undefined,
        allowed: 'at least one port',
        fix: 'add e.g. ports: { http: 8080 }',
      };
    }
    for (const [name, number] of Object.entries(own)) {
      if (!isPort(number)) yield badPort(subject, `ports.${name}`, number);
    }
    for (const number of repeated(Object.values(own))) {
      yield {
        subject,
        field: 'ports',
        given: number,
        allowed: 'each number once',
        fix: 'give the second port its own number',
      };
    }
    if (service.metrics && !(service.metrics.port in own)) {
      yield unknownPort(subject, 'metrics.port', service.metrics.port, own);
    }
    if (service.route && !(service.route.port in own)) {
      yield unknownPort(subject, 'route.port', service.route.port, own);
    }
  }
  for (const backing of topology.backing) {
    if ('port' in backing && !isPort(backing.port)) yield badPort(backing.name, 'port', backing.port);
    if (backing.kind === 'objectStorage') {
      for (const field of ['port', 'consolePort'] as const) {
        if (!isPort(backing.local[field])) yield badPort(backing.name, `local.${field}`, backing.local[field]);
      }
    }
  }
}

const badPort = (subject: string, field: string, given: number): Problem => ({
  subject,
  field,
  given,
  allowed: ALLOWED,
  fix: 'choose the port that the program listens on, e.g. 8080',
});

/** The problem of naming a port that a service doesn't have. */
export const unknownPort = (
  subject: string,
  field: string,
  given: string | undefined,
  own: Readonly<Record<string, number>>,
): Problem => ({
  subject,
  field,
  given,
  allowed: Object.keys(own).join(', ') || 'no port is defined',
  fix: 'name one of the allowed ports, or add the port to the service that should have it',
});
