import type { Draw } from '../draw';
import { resilient } from '../plan/marks';
import type { Data, Fields } from '../plan/plan';
import type { Scope } from './scope';

const REASONS = [
  ...['connect-failure', 'refused-stream', 'reset-before-request', 'reset', 'gateway-error', '5xx'],
  ...['retriable-4xx', 'cancelled', 'deadline-exceeded', 'internal', 'resource-exhausted', 'unavailable'],
  ...[409, 503],
];

/** A connection to a port of a service, with what all its clients say of requests there. */
export function resilientTo(scope: Scope, place: string, target: Data): Data {
  const { draw, resiliences } = scope;
  if (!resiliences.has(place)) resiliences.set(place, draw.chance(0.2) ? resilience(draw) : undefined);
  const said = resiliences.get(place);
  return said === undefined ? target : resilient(target, said);
}

function resilience(draw: Draw): Fields {
  const attempts = draw.one([1, 2, 5]);
  const perTry = draw.one([undefined, 1, 30]);
  const said: Fields = {
    ...draw.maybe(0.6, () => ({ timeoutSeconds: (attempts + 1) * (perTry ?? 1) + draw.one([0, 60]) })),
    ...draw.maybe(0.6, () => ({
      retries: {
        attempts,
        ...(perTry === undefined ? {} : { perTryTimeoutSeconds: perTry }),
        ...draw.maybe(0.6, () => ({ on: [draw.one(REASONS), ...draw.some(REASONS, 2)] })),
      },
    })),
    ...draw.maybe(0.4, () => ({
      outlierDetection: {
        consecutiveErrors: draw.one([1, 5]),
        ...draw.maybe(0.5, () => ({ intervalSeconds: draw.one([1, 60]) })),
        ...draw.maybe(0.5, () => ({ ejectionSeconds: draw.one([1, 300]) })),
      },
    })),
  };
  return Object.keys(said).length > 0 ? said : { timeoutSeconds: 1 };
}
