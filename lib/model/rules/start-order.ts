import { clientsOf, type Client } from '../client';
import { inEnvironment } from '../in-environment';
import { followedBy, type Job } from '../job';
import { jobsBefore } from '../jobs-before';
import type { Problem } from '../problem';
import { runningClients } from '../running-clients';
import { writtenAt } from './connections';
import type { Definitions } from './rule';

/** Whatever starts does so after what it connects to, and after the jobs that come before it: neither may wait for it in turn. */
export function* startOrder({ topology, environments }: Definitions): Iterable<Problem> {
  if (environments.length === 0) yield* problemsIn(clientsOf(topology), () => []);
  for (const environment of environments) {
    const clients = runningClients(inEnvironment(topology, environment));
    const jobs = clients.filter((client) => client.kind === 'job');
    yield* problemsIn(clients, (client) => jobsBefore(client, jobs, environment));
  }
}

function* problemsIn(clients: readonly Client[], before: (client: Client) => readonly Job[]): Iterable<Problem> {
  const after = (client: Client): Client[] => [
    ...client.connects.flatMap(({ of }) => (of.kind === 'service' || of.kind === 'server' ? of : [])),
    ...before(client),
  ];
  const done = new Set<Client>();
  for (const client of clients) {
    const cycle = findCycle(client, { path: [], done, after });
    if (cycle !== undefined) yield problemOf(cycle);
  }
}

interface Walk {
  readonly path: readonly Client[];
  readonly done: Set<Client>;
  readonly after: (client: Client) => readonly Client[];
}

function findCycle(client: Client, { path, done, after }: Walk): Client[] | undefined {
  const start = path.indexOf(client);
  if (start >= 0) return path.slice(start);
  if (done.has(client)) return undefined;
  done.add(client);
  for (const next of after(client)) {
    const cycle = findCycle(next, { path: [...path, client], done, after });
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

/** It is told where the first job of the circle is written, or else that which comes first by its name. */
function problemOf(cycle: readonly Client[]): Problem {
  const jobs = cycle.filter(({ kind }) => kind === 'job');
  const one = (jobs.length > 0 ? jobs : cycle).reduce((a, b) => (b.name < a.name ? b : a));
  const first = cycle.indexOf(one);
  const turned = [...cycle.slice(first), ...cycle.slice(0, first)];
  const [, next = one] = turned;
  const last = turned.at(-1) ?? one;
  const given = [...turned, one].map(({ name }) => name).join(' → ');
  if (one.kind !== 'job') {
    return {
      subject: one.name,
      field: 'connects',
      given,
      allowed: 'connections that lead away from a service and never back to it',
      fix: 'let one of them be told where to find the other through the broker, or merge the two',
    };
  }
  const { subject, prefix } = writtenAt(one);
  return {
    subject,
    field: `${prefix}connects`,
    given,
    allowed: `what starts without it: ${last.name} waits for ${one.name} to end`,
    fix: `${followedBy(one) === undefined ? `give ${one.name} a schedule` : 'do that in the service'}, or let ${next.name} do itself what it is asked for`,
  };
}
