import {
  poolerModes,
  type Environment,
  type OperatorForm,
  type Postgres,
  type Program,
  type Resolved,
  type ResolvedBacking,
  type ResolvedJob,
  type ResolvedService,
  type ServerForm,
} from '../../lib/model';
import type { Part } from './graph';
import { archivePart, externalParts, tokenProvider } from './outside';
import { instancePlaces, placeOf, poolerPlace } from './places';

/** Everything of the application that runs in an environment, and what it uses that somebody else runs. */
export function applicationParts(resolved: Resolved): Part[] {
  const { services, jobs, backing, environment } = resolved;
  const archive = archivePart(resolved);
  return [
    ...services.map((one) => servicePart(one, environment)),
    ...jobs.map((one) => jobPart(one, environment)),
    ...backing.flatMap((one) => backingParts(one, environment)),
    ...externalParts(resolved),
    ...(archive === undefined ? [] : [archive]),
    tokenProvider(resolved),
  ];
}

function servicePart(
  { service, scaling: { min, max }, init, sidecars }: ResolvedService,
  environment: Environment,
): Part {
  const copies = min === max ? (min === 1 ? '1 copy' : `${min} copies`) : `${min} to ${max} copies`;
  const beside = sidecars.map(({ name }) => `with ${name}`);
  const before = init.map(({ name }) => `after ${name}`);
  return {
    ...placeOf(service.name, service.namespace, environment),
    kind: 'service',
    lines: [service.purpose, ...(environment.target === 'kubernetes' ? [copies] : []), ...before, ...beside],
    definition: service,
  };
}

function jobPart({ job }: ResolvedJob, environment: Environment): Part {
  const { schedule } = job;
  const when =
    schedule === undefined
      ? 'before each release'
      : environment.target === 'compose'
        ? 'on demand'
        : `${schedule.cron} ${schedule.timeZone}`;
  return { ...placeOf(job.name, job.namespace, environment), kind: 'job', lines: [job.purpose, when], definition: job };
}

function backingParts({ backing, form }: ResolvedBacking, environment: Environment): Part[] {
  switch (form.kind) {
    case 'server':
      return serverParts(backing, form, environment);
    case 'operator':
      return backing.kind === 'postgres' ? databaseParts(backing, form, environment) : [];
    case 'external':
      return [];
  }
}

function serverParts(definition: ResolvedBacking['backing'], form: ServerForm, environment: Environment): Part[] {
  const at = ({ name }: Program) => placeOf(name, form.namespace, environment);
  const { front, preparations, program } = form;
  return [
    { ...at(program), kind: 'store', lines: [definition.purpose], definition },
    ...(front === undefined
      ? []
      : [{ ...at(front.program), kind: 'store' as const, lines: [`In front of ${program.name}`], definition }]),
    ...preparations.map((one) => ({
      ...at(one),
      kind: 'job' as const,
      lines: [`Readies ${program.name}`],
      definition,
    })),
  ];
}

function databaseParts(postgres: Postgres, { settings, preparations }: OperatorForm, environment: Environment): Part[] {
  const { instances } = settings;
  const [primary, replica] = instancePlaces(postgres, instances, environment);
  const replicas = instances === 2 ? '1 replica' : `${instances - 1} replicas`;
  const store = (place: Pick<Part, 'id' | 'name'>, lines: readonly string[]): Part => ({
    ...place,
    group: postgres.namespace.name,
    kind: 'store',
    lines,
    definition: postgres,
  });
  return [
    ...(primary === undefined ? [] : [store(primary, [postgres.purpose, 'primary'])]),
    ...(replica === undefined ? [] : [store(replica, [replicas])]),
    ...poolerModes(postgres).map((mode) =>
      store(poolerPlace(postgres, mode, environment), [`PgBouncer, ${postgres.pooler?.instances ?? 0} copies`]),
    ),
    ...preparations.map(({ name }) => ({
      ...placeOf(name, postgres.namespace, environment),
      kind: 'job' as const,
      lines: [`Readies ${postgres.name}`],
      definition: postgres,
    })),
  ];
}
