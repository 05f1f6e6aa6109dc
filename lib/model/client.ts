import type { Postgres } from './backing/postgres';
import { connectionVariables } from './backing/given-by';
import type { Server } from './backing/server';
import type { Environment } from './environment';
import { followedBy, migrationsOf, type Job } from './job';
import type { Service } from './service';
import type { Topology } from './topology';
import { literal, type SecretKey, type Variable } from './value';

/** Something of ours that connects to other things. */
export type Client = Service | Job | Server;

/** Jobs that are defined, and the migrations of services. */
export const jobsOf = ({ services, jobs }: Pick<Topology, 'services' | 'jobs'>): Job[] => [
  ...services.flatMap(migrationsOf),
  ...jobs,
];

/** Everything of ours that is written down and runs a program: migrations follow from a service. */
export const writtenClients = ({ services, jobs, backing }: Topology): Client[] => [
  ...services,
  ...jobs,
  ...backing.filter((one) => one.kind === 'server'),
];

/** Everything that connects to something. */
export const clientsOf = (topology: Topology): Client[] => [
  ...topology.services,
  ...jobsOf(topology),
  ...topology.backing.filter((one) => one.kind === 'server'),
];

/** Every variable of a client: what the definition implies, what its connections give, what it adds. */
export function variablesOfClient(client: Client, environment: Environment): Variable[] {
  return [...impliedVariables(client), ...connectionVariables(client.connects, environment), ...client.env];
}

function impliedVariables(client: Client): Variable[] {
  const pool =
    databaseOf(client) === undefined
      ? []
      : [{ name: 'DATABASE_POOL_SIZE', value: literal(String(client.databasePool)) }];
  switch (client.kind) {
    case 'service':
      return [
        { name: 'PROCESSES', value: literal(String(client.processes)) },
        { name: 'DRAIN_SECONDS', value: literal(String(client.drainSeconds)) },
        ...pool,
      ];
    case 'job':
      return impliedOfJob(client, pool);
    case 'server':
      return [];
  }
}

/** Migrations, and what waits for them, run the service's own code, which expects to be told the same. */
function impliedOfJob(job: Job, pool: Variable[]): Variable[] {
  const service = followedBy(job);
  return service === undefined ? pool : impliedVariables(service);
}

/** The first database that a client connects to, if any. */
export const databaseOf = ({ connects }: Pick<Client, 'connects'>): Postgres | undefined =>
  connects.map((endpoint) => endpoint.of).find((of) => of.kind === 'postgres');

/** The secret keys among variables, each once; one that some can do without and others can't, once for either. */
export function secretKeys(variables: readonly Variable[]): SecretKey[] {
  const found = new Map<string, SecretKey>();
  for (const { value } of variables) {
    if (value.kind === 'secret') found.set(`${value.secret}/${value.key} ${value.optional === true}`, value);
  }
  return [...found.values()];
}
