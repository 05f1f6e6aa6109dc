import { clientsOf, type Client } from '../client';
import { endpointName, wasThere, type Endpoint } from '../connection';
import type { Problem } from '../problem';
import { decided, type Resilience } from '../resilience';
import { problemsOfShape } from '../shape/define';
import { writtenAt } from './connections';
import type { Definitions } from './rule';

interface Said {
  readonly client: Client;
  readonly field: string;
  readonly endpoint: Endpoint;
}

/** What a connection says of its requests is what something before a service can do, for all who connect there. */
export function* resilience({ topology }: Definitions): Iterable<Problem> {
  const all = clientsOf(topology).flatMap((client) => saidBy(client));
  for (const { client, field, endpoint } of all) {
    const { subject } = writtenAt(client);
    if (endpoint.resilience === undefined) continue;
    for (const problem of problemsOfShape(endpoint.resilience)) {
      yield { ...problem, subject, field: problem.field === '' ? field : `${field}.${problem.field}` };
    }
    yield* placeProblems(subject, field, endpoint);
    yield* contentProblems(subject, field, endpoint.resilience);
  }
  yield* disagreements(all.filter(({ endpoint: { of } }) => of.kind === 'service' && wasThere(of)));
}

function saidBy(client: Client): Said[] {
  const { prefix } = writtenAt(client);
  return client.connects.map((endpoint, i) => ({ client, endpoint, field: `${prefix}connects[${i}]` }));
}

function* placeProblems(subject: string, field: string, endpoint: Endpoint): Iterable<Problem> {
  const { of } = endpoint;
  if (of.kind === 'service') return;
  yield {
    subject,
    field,
    given: `${endpointName(endpoint)}, which is no service`,
    allowed: 'a service: a mesh reads HTTP and gRPC, and stands before what has an address of its own for all copies',
    fix: 'leave resilient() out, and say it in the code of the client',
  };
}

function* contentProblems(subject: string, field: string, resilience: Resilience): Iterable<Problem> {
  const { timeoutSeconds, retries } = resilience;
  if (problemsOfShape(resilience).length > 0) return;
  if (Object.keys(resilience).length === 0) {
    const allowed = 'timeoutSeconds, retries or outlierDetection';
    yield { subject, field, given: {}, allowed, fix: 'say one of them, or leave resilient() out' };
  }
  if (timeoutSeconds === undefined || retries?.perTryTimeoutSeconds === undefined) return;
  const { attempts, perTryTimeoutSeconds } = retries;
  const longest = (attempts + 1) * perTryTimeoutSeconds;
  if (longest <= timeoutSeconds) return;
  yield {
    subject,
    field: `${field}.retries`,
    given: `${attempts + 1} times ${perTryTimeoutSeconds} seconds`,
    allowed: `at most ${timeoutSeconds} seconds together, the first time included: timeoutSeconds`,
    fix: `raise timeoutSeconds to ${longest}, or lower attempts or perTryTimeoutSeconds`,
  };
}

/** Whoever is before a service sees requests, and not for which of its connections a client sends one. */
function* disagreements(all: readonly Said[]): Iterable<Problem> {
  const first = new Map<string, Said>();
  for (const said of all) {
    const name = endpointName(said.endpoint);
    if (said.endpoint.resilience !== undefined && !first.has(name)) first.set(name, said);
  }
  for (const { client, field, endpoint } of all) {
    const name = endpointName(endpoint);
    const other = first.get(name);
    if (other === undefined || words(other.endpoint) === words(endpoint)) continue;
    const { subject } = writtenAt(client);
    const otherName = writtenAt(other.client).subject;
    yield {
      subject,
      field,
      given: endpoint.resilience === undefined ? `${name}, without resilient()` : endpoint.resilience,
      allowed: `what ${otherName} says of ${name}: a mesh can't tell who asks, and does the same for all`,
      fix: `give what resilient() returns a name, and write it under connects of ${otherName} and of ${subject}`,
    };
  }
}

const words = ({ resilience }: Endpoint): string =>
  resilience === undefined ? '' : JSON.stringify(decided(resilience));
