import type { Environment, JobDifference, ServiceDifference } from './environment';
import type { Difference } from './in-environment';
import { wholeSchedule, type Job } from './job';
import type { Namespace } from './namespace';
import { own } from './own';
import { processesFor, type Service } from './service';
import { stated } from './stated';
import type { Definition, Topology } from './topology';
import { variablesFrom, type Variable } from './value';

/** What an environment says of a definition by its name. */
function saidOf(one: Definition | Namespace, { services, jobs }: Environment) {
  if (one.kind === 'service') return own(services, one.name);
  return one.kind === 'job' ? own(jobs, one.name) : undefined;
}

/** Whether an environment says that something is not there. */
export const isAbsent = (one: Definition, environment: Environment): boolean => saidOf(one, environment) === 'absent';

/** The services and jobs that an environment says are not there. */
export const absentFrom = ({ services, jobs }: Topology, environment: Environment): (Service | Job)[] =>
  [...services, ...jobs].filter((one) => isAbsent(one, environment));

/** What an environment says otherwise of a service or a job. */
export const otherwise: Difference = (one, environment) => {
  if (one.kind !== 'service' && one.kind !== 'job') return one;
  const said = saidOf(one, environment);
  if (said === undefined || said === 'absent') return one;
  return { ...one, ...(one.kind === 'service' ? serviceWith(one, said) : jobWith(one, said)) };
};

/** What an environment says of the quota of a namespace. */
export const limited: Difference = (one, environment) => {
  if (one.kind !== 'namespace' || environment.target !== 'kubernetes') return one;
  const quota = own(environment.quotas, one.name);
  return quota === undefined ? one : { ...one, quota };
};

/** Migrations follow from the service, so that what is said of it holds for them too. */
function serviceWith(service: Service, said: ServiceDifference): Partial<Service> {
  const built = builtWith(service, said);
  const processesAreCores = service.processesAreCores && said.processes === undefined;
  const { processes = processesAreCores ? processesFor(built.resources) : service.processes } = said;
  return { ...built, processes, processesAreCores, scaling: { ...service.scaling, ...stated(said.scaling ?? {}) } };
}

function jobWith(job: Job, said: JobDifference): Partial<Job> {
  const { schedule } = said;
  return {
    ...builtWith(job, said),
    ...(schedule === undefined ? {} : { schedule: wholeSchedule(schedule, job.schedule) }),
  };
}

const builtWith = (one: Service | Job, { env, resources, image = one.image }: ServiceDifference | JobDifference) => ({
  env: withVariables(one.env, variablesFrom(env)),
  resources: { ...one.resources, ...stated(resources ?? {}) },
  image,
});

/** Variables in the order in which they were defined; what is new comes last. */
function withVariables(defined: readonly Variable[], said: readonly Variable[]): Variable[] {
  const all = new Map([...defined, ...said].map((variable) => [variable.name, variable]));
  return [...all.values()];
}
