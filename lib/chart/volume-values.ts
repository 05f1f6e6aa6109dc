import { MOST, type ChartValue } from './chart-value';
import { described } from './described';
import type { Marked, MarkedProps } from './values';

/** How large the volumes are that grow: those of databases. Others are given to a pod once and for all. */
export function volumeValues({ resolved, marks, offered }: MarkedProps): Marked {
  const { environment, backing } = resolved;
  const values: ChartValue[] = [];
  const databases = { ...environment.databases };
  for (const { backing: one, form } of backing) {
    if (one.kind !== 'postgres' || form.kind !== 'operator') continue;
    const path = ['databases', one.name, 'volumeGiB'];
    if (!offered(path)) continue;
    const { volumeGiB: given = one.volumeGiB } = form.settings;
    const mark = marks.number();
    const purpose = `${described('DatabaseSettings', 'volumeGiB')} It can grow, and not shrink.`;
    values.push({ path, holds: 'count', given, mark, purpose, bounds: { minimum: given, maximum: MOST } });
    databases[one.name] = { ...databases[one.name], volumeGiB: mark };
  }
  return { values, said: { databases } };
}
