import { onceOf, type Resolved } from '../model';
import { alertGroups } from './alerts';
import { dashboards } from './dashboards';
import { metricsOf, type TellingJob } from './platform-jobs';

/** What rules and panels of an environment ask of somebody who tells about the cluster. */
export const metricsAsked = (job: TellingJob, resolved: Resolved): readonly string[] =>
  metricsOf(job).filter((name) => wordsAsked(resolved).has(name));

/** Every word of their expressions: metrics, labels and functions alike. */
const wordsAsked = onceOf((resolved: Resolved): ReadonlySet<string> => {
  const words = new Set<string>();
  const read = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { expr } = value as { readonly expr?: unknown };
    if (typeof expr === 'string') for (const [word] of expr.matchAll(/\w+/g)) words.add(word);
    Object.values(value).forEach(read);
  };
  read(alertGroups(resolved));
  read(dashboards(resolved));
  return words;
});
