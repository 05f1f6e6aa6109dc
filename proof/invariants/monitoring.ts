import { isWatched } from '../../lib/model';
import { each, type Promised } from '../promise';
import { checkExpression, type ScrapeJob } from '../promql/check-expression';
import { composeExpressions, kubernetesExpressions, type Expression } from '../promql/expressions';
import { composeJobs, kubernetesJobs } from '../promql/scrape-jobs';
import type { ComposeSubject, KubernetesSubject, Subject } from '../subject';
import { inFile, unless } from '../violation';

/** The promises about what is measured, of one target: they differ in where jobs and expressions stand. */
function monitoring<S extends Subject>(
  expressionsOf: (subject: S) => readonly Expression[],
  jobsOf: (subject: S) => ScrapeJob[],
): Promised<S>[] {
  const expressions = {
    name: 'expressions',
    of: (subject: S) => {
      const jobs = jobsOf(subject);
      return expressionsOf(subject).map((expression) => ({ ...expression, jobs }));
    },
  };
  return [
    each('Every rule and every panel asks only for what is scraped.', expressions, ({ expr, place, jobs }) =>
      checkExpression(expr, jobs).problems.map((words) => ({ ...place, words })),
    ),
    each(
      'Every rule and every panel speaks only of labels that its result has.',
      expressions,
      ({ expr, place, spoken, jobs }) =>
        spoken.flatMap((label) =>
          unless(
            checkExpression(expr, jobs).labels.includes(label),
            place,
            `speaks of the label ${label}, which its result has not`,
          ),
        ),
    ),
    each(
      'Every service with metrics is scraped, where something watches.',
      {
        name: 'services with metrics',
        of: ({ resolved: { topology, environment } }: S) =>
          isWatched(environment) ? topology.services.filter(({ metrics }) => metrics !== undefined) : [],
      },
      ({ name }, subject) =>
        unless(
          jobsOf(subject).some(({ job }) => job === name),
          inFile(''),
          `${name} has metrics, and nothing scrapes it`,
        ),
    ),
  ];
}

export const kubernetesMonitoring = monitoring<KubernetesSubject>(kubernetesExpressions, kubernetesJobs);
export const composeMonitoring = monitoring<ComposeSubject>(composeExpressions, composeJobs);
