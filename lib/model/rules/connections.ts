import { givenBy } from '../backing/given-by';
import type { Postgres } from '../backing/postgres';
import { databasesOf } from '../backing/postgres-roles';
import { clientsOf, type Client } from '../client';
import { followedBy } from '../job';
import { endpointName, wasThere, type Endpoint } from '../connection';
import type { Environment } from '../environment';
import { listed } from '../listed';
import { nearest } from '../nearest';
import type { Problem } from '../problem';
import { repeated } from '../repeated';
import { isBroken } from '../shape/define';
import { noPort, unknownPort } from './ports';
import type { Definitions } from './rule';
import { undefinedTarget } from './undefined-target';

/** A connection leads to an endpoint that exists, once, in this topology. */
export function* connections({ topology, environments }: Definitions): Iterable<Problem> {
  const known = new Set<unknown>([...topology.services, ...topology.backing]);
  for (const client of clientsOf(topology)) {
    const { subject, prefix } = writtenAt(client);
    for (const [i, endpoint] of client.connects.entries()) {
      const field = `${prefix}connects[${i}]`;
      yield* placeProblems(subject, field, endpoint, known);
      yield* endpointProblems(client, subject, field, endpoint);
      yield* nameProblems(subject, field, endpoint, environments);
    }
    for (const twice of repeated(client.connects.map(endpointName))) {
      const allowed = 'each endpoint once';
      yield { subject, field: `${prefix}connects`, given: twice, allowed, fix: 'remove one of them' };
    }
  }
  for (const { name: subject, migrations, connects } of topology.services) {
    if (migrations === undefined || connects.some((c) => c.of.kind === 'postgres')) continue;
    yield {
      subject,
      field: 'migrations',
      given: migrations.args,
      allowed: 'a service that connects to a database',
      fix: 'connect the service to the database that it migrates, or remove the migrations',
    };
  }
}

/** Where a client is written down: migrations, and what waits for them, stand in their service. */
export function writtenAt(client: Client): { readonly subject: string; readonly prefix: string } {
  const service = client.kind === 'job' ? followedBy(client) : undefined;
  return service === undefined
    ? { subject: client.name, prefix: '' }
    : { subject: service.name, prefix: 'migrations.' };
}

function* placeProblems(
  subject: string,
  field: string,
  { of }: Endpoint,
  known: ReadonlySet<unknown>,
): Iterable<Problem> {
  if (!wasThere(of)) {
    yield undefinedTarget(subject, field, 'a service, a backing service or one of its endpoints');
  } else if (!known.has(of)) {
    yield {
      subject,
      field,
      given: of.name,
      allowed: 'something that the topology holds',
      fix: `export ${of.name} beside ${subject}, where the topology is put together`,
    };
  }
}

function* endpointProblems(client: Client, subject: string, field: string, endpoint: Endpoint): Iterable<Problem> {
  const { of, name, database } = endpoint;
  if (!wasThere(of)) return;
  if (of === client) {
    yield {
      subject,
      field,
      given: of.name,
      allowed: 'something other than the service itself',
      fix: 'remove it: a pod reaches itself on localhost',
    };
  }
  if (of.kind === 'postgres' && database !== undefined) yield* databaseProblems(subject, field, of, database);
  if (of.kind === 'service' || of.kind === 'server' || of.kind === 'external') {
    const ports: Readonly<Record<string, number>> = of.ports;
    if (!isBroken(of) && !Object.hasOwn(ports, name)) {
      const isClosed = Object.keys(ports).length === 0;
      yield isClosed
        ? noPort(subject, field, of.name, of.name)
        : unknownPort(subject, field, `${of.name}.${name}`, ports);
    }
  }
  if (of.kind !== 'service' || of.profile === undefined) return;
  const mayJoin = client.kind === 'service';
  if (!mayJoin || of.profile !== client.profile) {
    yield {
      subject,
      field,
      given: `${of.name}, in profile ${of.profile}`,
      allowed: 'a service that runs whenever this one does',
      fix: mayJoin ? `put ${subject} in the profile too, or take ${of.name} out of it` : `take ${of.name} out of it`,
    };
  }
}

function* databaseProblems(subject: string, field: string, of: Postgres, database: string): Iterable<Problem> {
  const further = databasesOf(of).slice(1);
  if (further.some(({ name }) => name === database)) return;
  const names = further.map(({ name }) => name);
  const meant = nearest(database, names);
  yield {
    subject,
    field,
    given: `${of.name}, database ${database}`,
    allowed: listed(names, `no further database: ${of.name} has none`),
    fix: meant === undefined ? `add it to databases of ${of.name}` : `did you mean ${meant}?`,
  };
}

/** Own names are names of variables that the endpoint gives. */
function* nameProblems(
  subject: string,
  field: string,
  endpoint: Endpoint,
  environments: readonly Environment[],
): Iterable<Problem> {
  if (endpoint.names === undefined) return;
  const given = new Set(
    environments.flatMap((environment) => {
      const { variables, parts } = givenBy(endpoint, environment);
      return [...Object.keys(variables), ...Object.keys(parts)];
    }),
  );
  for (const [name, own] of Object.entries(endpoint.names)) {
    if (!/^[A-Z_][A-Z0-9_]*$/.test(own)) {
      const allowed = 'capital letters, digits and "_", not starting with a digit';
      yield { subject, field: `${field}.${name}`, given: own, allowed, fix: 'write e.g. "DB_URL"' };
    }
    if (given.has(name) || given.size === 0) continue;
    const meant = nearest(name, given);
    const fix = meant === undefined ? 'name one of these' : `did you mean ${meant}?`;
    yield { subject, field: `${field}.${name}`, given: name, allowed: [...given].join(', '), fix };
  }
}
