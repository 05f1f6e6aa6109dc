import type { Job, Resources, Service, ServiceDifference, Value } from '../model';
import type { Bounds, ChartValue } from './chart-value';
import { described } from './described';
import type { MarkedProps } from './values';

/** Finds the values of services and jobs, and puts their marks where an environment would say them. */
export class BuiltValues {
  readonly values: ChartValue[] = [];

  constructor(private readonly props: Pick<MarkedProps, 'marks' | 'offered'>) {}

  /** The mark of a number; the number itself where no value is offered. */
  count(path: readonly string[], given: number, purpose: string, bounds?: Bounds): number {
    const mark = this.props.marks.number();
    return this.add({ path, holds: 'count', given, purpose, mark, ...(bounds && { bounds }) }) ? mark : given;
  }

  /** Its own variables, of those that are text and no secret. */
  variables(one: Service | Job, top: string): NonNullable<ServiceDifference['env']> {
    const found = one.env.flatMap(({ name, value }): [string, Value][] => {
      if (value.kind !== 'literal' && value.kind !== 'setting') return [];
      const purpose = value.kind === 'setting' ? `${value.purpose}.` : 'A variable of its own.';
      const mark = this.props.marks.content();
      const path = [top, one.name, 'env', name];
      const isThere = this.add({ path, holds: 'text', given: value.value, purpose, mark });
      return isThere ? [[name, { ...value, value: mark }]] : [];
    });
    return Object.fromEntries(found);
  }

  /** What it says of its resources. */
  resources(one: Service | Job, top: string): Partial<Resources> {
    const cores = one.kind === 'service' ? coresOf(one) : undefined;
    const found = (Object.entries(one.resources) as [keyof Resources, number | undefined][]).flatMap(
      ([field, given]) => {
        if (given === undefined) return [];
        const path = [top, one.name, 'resources', field];
        return [
          [field, this.count(path, given, described('Resources', field), field === 'cpuMillis' ? cores : undefined)],
        ];
      },
    );
    return Object.fromEntries(found) as Partial<Resources>;
  }

  private add(value: ChartValue): boolean {
    const isOffered = this.props.offered(value.path);
    if (isOffered) this.values.push(value);
    return isOffered;
  }
}

/** A service has as many processes as it has cores, unless it says so: so many connections are counted for each. */
const coresOf = ({ processes, processesAreCores }: Service): Bounds | undefined =>
  processesAreCores ? { minimum: (processes - 1) * 1000 + 1, maximum: processes * 1000 } : undefined;
