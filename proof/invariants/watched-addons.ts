import { isWatched } from '../../lib/model';
import { TELLING_ADDONS } from '../declared/telling-addons';
import { each } from '../promise';
import { kubernetesExpressions } from '../promql/expressions';
import { kubernetesJobs } from '../promql/scrape-jobs';
import type { KubernetesSubject } from '../subject';
import { valueAtPath } from '../values/value-at';
import { unless } from '../violation';
import { installed } from './gitops/addon-values';

/** Prometheus' own words for what does not answer, and for what is not found. */
const told = (job: string) => ({ down: `(up{job="${job}"}) == 0`, absent: `absent(up{job="${job}"})` });

export const addonsAreWatched = each(
  'Every add-on that tells of itself is scraped, and its silence is told: that it does not answer, and that it is not there.',
  {
    name: 'add-ons with metrics',
    of: (subject: KubernetesSubject) =>
      isWatched(subject.resolved.environment)
        ? Object.entries(TELLING_ADDONS).flatMap(([name, addon]) => {
            const found = installed(name, subject);
            return found === undefined ? [] : [{ name, ...addon, ...found }];
          })
        : [],
  },
  ({ name, job, isOn, values, place }, subject) => {
    const expressions = kubernetesExpressions(subject).map(({ expr }) => expr);
    const { down, absent } = told(job);
    return [
      ...unless(
        isOn === undefined || valueAtPath(values, isOn) === true,
        place,
        `has ${name} tell nothing: ${isOn} is not true`,
      ),
      ...unless(
        kubernetesJobs(subject).some((one) => one.job === job),
        place,
        `brings ${job}, which nothing scrapes`,
      ),
      ...unless(
        expressions.some((expr) => expr.includes(down)),
        place,
        `brings ${job}, and no rule says that it is down`,
      ),
      ...unless(
        expressions.some((expr) => expr.includes(absent)),
        place,
        `brings ${job}, and no rule says that it is not there`,
      ),
    ];
  },
);
