import type { Client } from '../client';
import { endpointName } from '../connection';
import type { Environment } from '../environment';
import { followedBy } from '../job';
import { isAbsent } from '../otherwise';
import type { Problem } from '../problem';
import { runningClients } from '../running-clients';
import { definitionsOf, type Definition } from '../topology';
import { writtenAt } from './connections';
import type { Definitions } from './rule';

/** What is not there in an environment is connected to by nothing that is, and runs somewhere. */
export function* absent({ topology, environments }: Definitions): Iterable<Problem> {
  for (const one of definitionsOf(topology)) {
    const without = environments.filter((environment) => isAbsent(one, environment));
    for (const environment of without) {
      for (const client of runningClients({ topology, environment }))
        yield* connectionProblems(one, client, environment);
    }
    const [first] = without;
    if (first === undefined || without.length < environments.length) continue;
    yield {
      subject: first.name,
      field: fieldOf(one),
      given: 'absent',
      allowed: `an environment that ${one.name} runs in: it is absent from each`,
      fix: `leave ${one.name} in one of them, or remove its definition`,
    };
  }
}

const fieldOf = ({ kind, name }: Definition): string => `${kind === 'job' ? 'jobs' : 'services'}.${name}`;

function* connectionProblems(of: Definition, client: Client, environment: Environment): Iterable<Problem> {
  const written = client.kind === 'job' ? (followedBy(client) ?? client) : client;
  if (isAbsent(written, environment)) return;
  const { subject, prefix } = writtenAt(client);
  for (const [i, endpoint] of client.connects.entries()) {
    if (endpoint.of !== of) continue;
    yield {
      subject: environment.name,
      field: fieldOf(of),
      given: 'absent',
      allowed: `what nobody here connects to; ${subject} does to ${endpointName(endpoint)} (${prefix}connects[${i}])`,
      fix: `let ${subject} be absent too, or leave ${of.name} where ${subject} is`,
    };
  }
}
