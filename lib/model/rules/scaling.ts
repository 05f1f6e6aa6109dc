import type { CopiesDifference } from '../environment';
import type { Problem } from '../problem';
import { own } from '../own';
import { routeField } from '../route';
import { isScaled, ONE_COPY, type Scaling } from '../scaling';
import type { Service } from '../service';
import type { Definitions } from './rule';

/** Of a singleton there is one copy, whoever speaks of it. */
export function* singletons({ topology, environments }: Definitions): Iterable<Problem> {
  for (const service of topology.services.filter((one) => one.singleton)) {
    yield* singletonProblems(service);
    for (const { name, services } of environments) {
      const said = own(services, service.name);
      if (said === undefined || said === 'absent' || said.scaling === undefined) continue;
      yield notOfASingleton(name, `services.${service.name}.scaling`, said.scaling);
    }
  }
}

/** Fewest and most copies fit together, there are two at least, and a queue can be asked. */
export function* scaling({ topology }: Definitions): Iterable<Problem> {
  for (const service of topology.services.filter(({ singleton }) => !singleton)) {
    yield* copiesProblems(service.name, 'scaling', service.scaling);
    yield* queueProblems(service);
  }
}

function* singletonProblems({ name: subject, scaling: own, routes }: Service): Iterable<Problem> {
  if (own !== ONE_COPY) yield notOfASingleton(subject, 'scaling', own);
  for (const route of routes) {
    yield {
      subject,
      field: routeField(routes, route),
      given: route.prefix,
      allowed: 'no route to a singleton: while its only copy is replaced, nobody would answer',
      fix: 'let copies run beside each other and remove singleton, or serve the route from another service',
    };
  }
}

const notOfASingleton = (subject: string, field: string, given: CopiesDifference): Problem => ({
  subject,
  field,
  given,
  allowed: 'no scaling of a singleton, of which there is one copy',
  fix: 'remove it, or the singleton',
});

function* copiesProblems(subject: string, field: string, copies: Scaling): Iterable<Problem> {
  const { min, max } = copies;
  if (min === 1) {
    const fix = 'start with two: while one moves to another node or version, the other serves';
    yield { subject, field: `${field}.min`, given: min, allowed: 'at least 2 copies', fix };
  }
  if (min > max) {
    yield { subject, field, given: { min, max }, allowed: 'a min of at most max', fix: 'raise max or lower min' };
  }
  if (min !== max) return;
  for (const name of ['cpuPercent', 'memoryPercent', 'queue'] as const) {
    if (copies[name] === undefined) continue;
    const given = name === 'queue' ? copies.queue?.of.name : copies[name];
    const fix = 'raise max, or remove it: there are always as many copies';
    yield { subject, field: `${field}.${name}`, given, allowed: 'a max above min', fix };
  }
}

/** What counts the queue is let in where the service is; and a service that does not connect takes no work from it. */
function* queueProblems({ name: subject, connects, scaling: own }: Service): Iterable<Problem> {
  const { queue } = own;
  if (queue === undefined || !isScaled(own) || connects.some(({ of }) => of === queue.of)) return;
  yield {
    subject,
    field: 'scaling.queue.of',
    given: queue.of.name,
    allowed: 'a Redis that the service connects to',
    fix: `add ${queue.of.name} to connects: that is where it takes its work from`,
  };
}
