import { CHARTS } from '../charts';
import type { KubernetesEnvironment } from '../environment';
import type { Problem } from '../problem';
import type { Definitions } from './rule';

/** A chart is of one environment, and none of them is where charts are. */
export function* charts({ environments }: Definitions): Iterable<Problem> {
  const taken = new Map<string, string>();
  for (const environment of environments) {
    const { name: subject } = environment;
    if (subject === CHARTS) {
      const fix = 'call it otherwise';
      yield { subject, field: 'name', given: CHARTS, allowed: `any other than "${CHARTS}", where charts are`, fix };
    }
    if (environment.target !== 'kubernetes') continue;
    yield* deliveryProblems(environment);
    if (environment.chart === undefined) continue;
    const other = taken.get(environment.chart);
    taken.set(environment.chart, subject);
    if (other === undefined) continue;
    yield {
      subject,
      field: 'chart',
      given: environment.chart,
      allowed: `a name that no other chart has; ${other} has this one`,
      fix: 'give each chart a name of its own',
    };
  }
}

/** What Argo CD is to sync is there. */
function* deliveryProblems({ name: subject, delivery, chart }: KubernetesEnvironment): Iterable<Problem> {
  if (delivery.by !== 'argocd' || delivery.of !== 'chart' || chart !== undefined) return;
  const fix = 'name its chart, as chart, or leave of out: its files are synced then';
  yield { subject, field: 'delivery.of', given: 'chart', allowed: 'an environment that has a chart', fix };
}
