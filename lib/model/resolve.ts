import type { Postgres } from './backing-service';
import type { Endpoint } from './connection';
import { variablesOf } from './connection-variables';
import type { Environment } from './environment';
import { imageReference } from './image';
import { migrationsName } from './naming';
import { own } from './own';
import type { Program } from './program';
import type { Scaling } from './resources';
import { withRestoredDatabase } from './restore';
import type { Service } from './service';
import type { Topology } from './topology';
import { literal, type SecretKey, type Variable } from './value';

/** A service with everything that its environment decides. */
export interface ResolvedService {
  readonly service: Service;
  readonly program: Program;
  readonly scaling: Scaling;
  /** @default none */
  readonly migrations?: ResolvedMigrations;
}

/** A service's migrations: the same image, its own command, straight to the primary. */
export interface ResolvedMigrations {
  readonly program: Program;
  readonly database: Endpoint<Postgres>;
  readonly timeoutSeconds: number;
}

/** A topology in one environment: all that a renderer needs. */
export interface Resolved<E extends Environment = Environment> {
  readonly environment: E;
  readonly topology: Topology;
  readonly services: readonly ResolvedService[];
}

export function resolve<E extends Environment>(defined: Topology, environment: E): Resolved<E> {
  const restore = environment.target === 'kubernetes' ? environment.database.restore : undefined;
  const topology = withRestoredDatabase(defined, restore);
  return {
    environment,
    topology,
    services: topology.services.map((service) => {
      const program = programOf(service, environment);
      return {
        service,
        program,
        scaling: own(environment.scaling, service.name) ?? service.scaling,
        ...migrationsOf(service, program, environment),
      };
    }),
  };
}

function programOf(service: Service, environment: Environment): Program {
  const { name, user, ports, probes, runtime, resources, volumes, drainSeconds, entrypoint, args } = service;
  return {
    name,
    image: imageReference(environment.images, environment.registry, service.image),
    user,
    ports,
    probes,
    runtime,
    resources,
    volumes,
    config: [],
    drainSeconds,
    variables: variablesOfService(service, environment),
    ...(entrypoint === undefined ? {} : { entrypoint }),
    ...(args === undefined ? {} : { args }),
  };
}

/** Every variable of a service: what the definition implies, what its connections give, what it adds. */
export function variablesOfService(service: Service, environment: Environment): Variable[] {
  return [...impliedVariables(service), ...connectionVariables(service.connects, environment), ...service.env];
}

function impliedVariables(service: Service): Variable[] {
  return [
    { name: 'PROCESSES', value: literal(String(service.processes)) },
    { name: 'DRAIN_SECONDS', value: literal(String(service.drainSeconds)) },
    ...(databaseOf(service) === undefined
      ? []
      : [{ name: 'DATABASE_POOL_SIZE', value: literal(String(service.databasePool)) }]),
  ];
}

/** Two endpoints of one backing service share a password: what is given twice alike is given once. */
function connectionVariables(connects: readonly Endpoint[], environment: Environment): Variable[] {
  const given: Variable[] = [];
  for (const variable of connects.flatMap((endpoint) => variablesOf(endpoint, environment))) {
    if (!given.some((known) => isSameSecret(known, variable))) given.push(variable);
  }
  return given;
}

const isSameSecret = (a: Variable, b: Variable): boolean =>
  a.name === b.name &&
  a.value.kind === 'secret' &&
  b.value.kind === 'secret' &&
  a.value.secret === b.value.secret &&
  a.value.key === b.value.key;

/** The database that a service connects to, if any. */
export function databaseOf(service: Service): Postgres | undefined {
  return service.connects.map((endpoint) => endpoint.of).find((of) => of.kind === 'postgres');
}

function migrationsOf(
  service: Service,
  { probes: _, ...program }: Program,
  environment: Environment,
): Pick<ResolvedService, 'migrations'> {
  const database = databaseOf(service)?.direct;
  if (service.migrations === undefined || database === undefined) return {};
  return {
    migrations: {
      database,
      timeoutSeconds: service.migrations.timeoutSeconds ?? 600,
      program: {
        ...program,
        name: migrationsName(service),
        args: service.migrations.args,
        ports: {},
        variables: [...variablesOf(database, environment), ...service.env],
      },
    },
  };
}

/** The secret keys among variables, each once. */
export function secretKeys(variables: readonly Variable[]): SecretKey[] {
  const found = new Map<string, SecretKey>();
  for (const { value } of variables) {
    if (value.kind === 'secret') found.set(`${value.secret}/${value.key}`, value);
  }
  return [...found.values()];
}
