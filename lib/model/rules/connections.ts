import { endpointName, UNDEFINED, type Endpoint } from '../connection';
import type { Problem } from '../problem';
import type { Service } from '../service';
import { repeated } from '../repeated';
import type { Definitions } from './rule';
import { isBroken } from '../shape/define';
import { unknownPort } from './ports';

/** A connection leads to an endpoint that exists, once, in this topology. */
export function* connections({ topology }: Definitions): Iterable<Problem> {
  const known = new Set<unknown>([...topology.services, ...topology.backing]);
  for (const service of topology.services) {
    for (const [i, endpoint] of service.connects.entries()) {
      yield* problemsOf(service, `connects[${i}]`, endpoint, known);
    }
    for (const twice of repeated(service.connects.map(endpointName))) {
      yield {
        subject: service.name,
        field: 'connects',
        given: twice,
        allowed: 'each endpoint once',
        fix: 'remove one of them',
      };
    }
    if (service.migrations && !service.connects.some((c) => c.of.kind === 'postgres')) {
      yield {
        subject: service.name,
        field: 'migrations',
        given: service.migrations.args,
        allowed: 'a service that connects to a database',
        fix: 'connect the service to the database that it migrates, or remove the migrations',
      };
    }
  }
}

function* problemsOf(
  service: Service,
  field: string,
  { of, name }: Endpoint,
  known: ReadonlySet<unknown>,
): Iterable<Problem> {
  const subject = service.name;
  if (of === UNDEFINED) {
    yield {
      subject,
      field,
      given: undefined,
      allowed: 'a service, a backing service or one of its endpoints',
      fix: 'it is undefined: mistyped (npm run typecheck:app says what was meant), or two files import each other',
    };
    return;
  }
  if (!known.has(of)) {
    yield {
      subject,
      field,
      given: of.name,
      allowed: 'something that the topology holds',
      fix: `export ${of.name} beside ${subject}, where the topology is put together`,
    };
  }
  if (of === service) {
    yield {
      subject,
      field,
      given: of.name,
      allowed: 'something other than the service itself',
      fix: 'remove it: a pod reaches itself on localhost',
    };
  }
  if (of.kind !== 'service') return;
  if (!isBroken(of) && !Object.hasOwn(of.ports, name))
    yield unknownPort(subject, field, `${of.name}.${name}`, of.ports);
  if (of.profile !== undefined && of.profile !== service.profile) {
    yield {
      subject,
      field,
      given: `${of.name}, in profile ${of.profile}`,
      allowed: 'a service that runs whenever this one does',
      fix: `put ${subject} in the profile too, or take ${of.name} out of it`,
    };
  }
}
