import { settingsOf } from '../backing/choices';
import { formOf } from '../backing/form-of';
import { monitoringNamespaces, type Environment, type KubernetesEnvironment } from '../environment';
import { listed } from '../listed';
import { nearest } from '../nearest';
import { own } from '../own';
import type { Problem } from '../problem';
import { repeated } from '../repeated';
import { isAbsent } from '../otherwise';
import { namespacesOf, type Definition, type Topology } from '../topology';
import type { Definitions } from './rule';

/** An environment speaks only of what exists. */
export function* environments({ topology, environments: all }: Definitions): Iterable<Problem> {
  for (const environment of all) {
    yield* unknownNames(environment, topology);
    yield* scheduleProblems(environment, topology);
    if (environment.target === 'kubernetes') yield* restoreProblems(environment, topology);
  }
}

/** A job with a schedule is a client like others, and nothing waits for it: what runs before releases can't be one here alone. */
function* scheduleProblems({ name: subject, jobs = {} }: Environment, topology: Topology): Iterable<Problem> {
  for (const { name, schedule } of topology.jobs) {
    const said = own(jobs, name);
    if (schedule !== undefined || said === undefined || said === 'absent' || said.schedule === undefined) continue;
    yield {
      subject,
      field: `jobs.${name}.schedule`,
      given: said.schedule,
      allowed: `nothing: ${name} runs before each release`,
      fix: `say when ${name} runs where it is defined, or leave this out`,
    };
  }
}

/** A restored cluster stands beside the old one, and one restore is of one database. */
function* restoreProblems(environment: KubernetesEnvironment, { backing }: Topology): Iterable<Problem> {
  const { name: subject, database, databases } = environment;
  const ours = backing.filter((b) => b.kind === 'postgres').filter((b) => formOf(b, environment).kind === 'operator');
  if (database?.restore !== undefined && ours.length !== 1) {
    yield {
      subject,
      field: 'database.restore',
      given: ours.map(({ name }) => name).join(', '),
      allowed: 'a topology with one PostgreSQL that the operator runs',
      fix: 'say it under databases, by the name of the database that it is about',
    };
  }
  for (const postgres of ours) {
    const { restore, backups } = settingsOf(postgres, environment);
    if (restore === undefined) continue;
    const field = databases?.[postgres.name]?.restore === undefined ? 'database' : `databases.${postgres.name}`;
    if (backups === undefined) {
      const fix = 'say where the archive is, under backups';
      yield { subject, field: `${field}.restore`, given: restore.from, allowed: 'a database with backups', fix };
    }
    if (restore.cluster !== restore.from) continue;
    yield {
      subject,
      field: `${field}.restore.cluster`,
      given: restore.cluster,
      allowed: `a DNS-1123 label other than "${restore.from}"`,
      fix: 'the restored database stands beside the old one: give it a new name',
    };
  }
}

/** What an environment says by the name of something, and what has such a name. */
interface Said {
  readonly field: string;
  readonly what: string;
  readonly record: Readonly<Record<string, unknown>>;
  readonly known: readonly { readonly name: string }[];
}

const quotasOf = (environment: Environment, topology: Topology): Pick<Said, 'record' | 'known'> =>
  environment.target === 'compose'
    ? { record: {}, known: [] }
    : {
        record: environment.quotas ?? {},
        known: [...namespacesOf(topology), ...monitoringNamespaces(environment)],
      };

function* unknownNames(environment: Environment, topology: Topology): Iterable<Problem> {
  const subject = environment.name;
  const { services = {}, jobs = {} } = environment;
  const hostPorts = environment.target === 'compose' ? (environment.hostPorts ?? {}) : {};
  const isHere = (one: Definition): boolean => !isAbsent(one, environment);
  const said: readonly Said[] = [
    { field: 'services', what: 'service', record: services, known: topology.services },
    { field: 'jobs', what: 'job', record: jobs, known: topology.jobs },
    { field: 'quotas', what: 'namespace', ...quotasOf(environment, topology) },
    { field: 'hostPorts', what: 'service that is here', record: hostPorts, known: topology.services.filter(isHere) },
  ];
  for (const { field, what, record, known } of said) {
    const names = known.map((one) => one.name);
    for (const name of Object.keys(record).filter((one) => !names.includes(one))) {
      const meant = nearest(name, names);
      const other = field === 'jobs' ? 'services' : 'jobs';
      const isOther = topology[other].some((one) => one.name === name);
      const advice =
        isOther && ['jobs', 'services'].includes(field) ? `say it under ${other}` : `name a ${what}, or remove it`;
      const fix = meant === undefined ? advice : `did you mean ${meant}?`;
      const allowed = listed(names, `nothing: there is no ${what}`);
      yield { subject, field: `${field}.${name}`, given: name, allowed, fix };
    }
  }
  for (const port of repeated(Object.values(hostPorts))) {
    const allowed = 'each port of this machine once';
    yield { subject, field: 'hostPorts', given: port, allowed, fix: 'choose another for one of them' };
  }
}
