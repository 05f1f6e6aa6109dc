import { isScaled, type JobDifference, type Service, type ServiceDifference } from '../model';
import { BuiltValues } from './built-values';
import { MOST, type Bounds } from './chart-value';
import { described } from './described';
import type { Marked, MarkedProps } from './values';

/** How many copies of a service run, what each needs, and its own variables; of a job all but the copies. */
export function clientValues(props: MarkedProps): Marked {
  const { topology, environment } = props.resolved;
  const found = new BuiltValues(props);
  const services = topology.services.map((service): [string, ServiceDifference] => {
    const env = found.variables(service, 'services');
    const resources = found.resources(service, 'services');
    return [service.name, { env, resources, processes: service.processes, ...copiesOf(service, found) }];
  });
  const jobs = topology.jobs
    .filter(({ awaits }) => awaits === undefined)
    .map((job): [string, JobDifference] => [
      job.name,
      { env: found.variables(job, 'jobs'), resources: found.resources(job, 'jobs') },
    ]);
  return {
    values: found.values,
    said: {
      services: { ...environment.services, ...beside(environment.services, services) },
      jobs: { ...environment.jobs, ...beside(environment.jobs, jobs) },
    },
  };
}

/** Copies, of which a singleton has one. */
function copiesOf({ name, scaling, singleton }: Service, found: BuiltValues): Pick<ServiceDifference, 'scaling'> {
  const at = ['services', name, 'replicas'];
  const { min, max } = scaling;
  if (singleton) return {};
  if (!isScaled(scaling)) {
    const copies = found.count(at, min, 'Copies: there are always so many.', TWO_AT_LEAST);
    return { scaling: { min: copies, max: copies } };
  }
  const least = found.count([...at, 'min'], min, described('CopiesDifference', 'min'), TWO_AT_LEAST);
  const most = found.count([...at, 'max'], max, 'Copies that there are at most.', TWO_AT_LEAST);
  return { scaling: { min: least, max: most } };
}

/** What the environment says otherwise already, and no value says. */
const beside = <T extends ServiceDifference | JobDifference>(
  said: Readonly<Record<string, T | 'absent'>> | undefined,
  marked: readonly (readonly [string, T])[],
): Record<string, T> =>
  Object.fromEntries(
    marked.map(([name, own]) => {
      const before = said?.[name];
      if (before === undefined || before === 'absent') return [name, own];
      return [name, { ...before, ...own, env: { ...before.env, ...own.env } }];
    }),
  );

/** While one copy moves to another node or version, the other serves. */
const TWO_AT_LEAST: Bounds = { minimum: 2, maximum: MOST };
