import {
  isScaled,
  type Job,
  type JobDifference,
  type Resources,
  type Service,
  type ServiceDifference,
  type Value,
} from '../model';
import type { Bounds, ChartValue } from './chart-value';
import { described } from './described';
import type { Marked, MarkedProps } from './values';

/** How many copies of a service run, what each needs, and its own variables; of a job all but the copies. */
export function clientValues({ resolved, marks, offered }: MarkedProps): Marked {
  const { topology, environment } = resolved;
  const values: ChartValue[] = [];
  const add = (value: Omit<ChartValue, 'mark'>, mark: number | string): boolean => {
    if (offered(value.path)) values.push({ ...value, mark });
    return offered(value.path);
  };
  const count = (path: readonly string[], given: number, purpose: string, bounds?: Bounds): number => {
    const mark = marks.number();
    return add({ path, holds: 'count', given, purpose, ...(bounds && { bounds }) }, mark) ? mark : given;
  };

  const built = (one: Service | Job, top: string): Pick<ServiceDifference, 'env' | 'resources'> => ({
    env: Object.fromEntries(
      one.env.flatMap(({ name, value }): [string, Value][] => {
        if (value.kind !== 'literal' && value.kind !== 'setting') return [];
        const purpose = value.kind === 'setting' ? `${value.purpose}.` : 'A variable of its own.';
        const mark = marks.content();
        const path = [top, one.name, 'env', name];
        const isThere = add({ path, holds: 'text', given: value.value, purpose }, mark);
        return isThere ? [[name, { ...value, value: mark }]] : [];
      }),
    ),
    resources: Object.fromEntries(
      (Object.entries(one.resources) as [keyof Resources, number | undefined][]).flatMap(([field, given]) =>
        given === undefined
          ? []
          : [
              [
                field,
                count(
                  [top, one.name, 'resources', field],
                  given,
                  described('Resources', field),
                  field === 'cpuMillis' && one.kind === 'service' ? coresOf(one) : undefined,
                ),
              ],
            ],
      ),
    ),
  });

  const services = topology.services.map((service): [string, ServiceDifference] => {
    const { name, scaling, singleton, processes } = service;
    const at = ['services', name, 'replicas'];
    const { min, max } = scaling;
    const same = { ...built(service, 'services'), processes };
    if (singleton) return [name, same];
    if (!isScaled(scaling)) {
      const copies = count(at, min, 'Copies: there are always so many.', TWO_AT_LEAST);
      return [name, { ...same, scaling: { min: copies, max: copies } }];
    }
    const least = count([...at, 'min'], min, described('CopiesDifference', 'min'), TWO_AT_LEAST);
    const most = count([...at, 'max'], max, 'Copies that there are at most.', TWO_AT_LEAST);
    return [name, { ...same, scaling: { min: least, max: most } }];
  });
  const jobs = topology.jobs
    .filter(({ awaits }) => awaits === undefined)
    .map((job): [string, JobDifference] => [job.name, built(job, 'jobs')]);
  return {
    values,
    said: {
      services: { ...environment.services, ...beside(environment.services, services) },
      jobs: { ...environment.jobs, ...beside(environment.jobs, jobs) },
    },
  };
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
const TWO_AT_LEAST: Bounds = { minimum: 2, maximum: 1000 };

/** A service has as many processes as it has cores, unless it says so: so many connections are counted for each. */
const coresOf = ({ processes, processesAreCores }: Service): Bounds | undefined =>
  processesAreCores ? { minimum: (processes - 1) * 1000 + 1, maximum: processes * 1000 } : undefined;
