import type { Namespace, Problem, Quota } from '../../model';
import { NamespaceLimits } from '../constructs/namespace-limits';
import type { EnvironmentChart } from '../environment-chart';
import type { Manifest } from '../typed-object';
import { sum } from './amounts';
import { demandsOf, type Demand } from './demand';
import { quotaUse } from './quota-use';

/**
 * Gives the chart of a namespace its quota, where it has one.
 *
 * @returns what is said and can't hold what is declared
 */
export function limitNamespace(
  chart: EnvironmentChart,
  namespace: Namespace,
  manifests: readonly Manifest[],
): Problem[] {
  const use = quotaUse(namespace, chart.resolved, manifests);
  if (use === undefined) return [];
  new NamespaceLimits(chart, 'limits', { namespace, allowed: use.allowed });
  const said = namespace.quota;
  return said === undefined || said === 'none' ? [] : problems(namespace, said, demandsOf(manifests, 'least'));
}

/** A quota that the most copies, a rollout and jobs don't fit into would stop them halfway. */
function problems({ name }: Namespace, said: Quota, demands: readonly Demand[]): Problem[] {
  const demand = sum(demands);
  const due = { ...demand, memoryMiB: demand.memoryLimitMiB };
  return (['pods', 'cpuMillis', 'memoryMiB'] as const).flatMap((field): Problem[] => {
    const given = said[field];
    if (given === undefined || given >= due[field]) return [];
    const [largest] = [...demands].sort((a, b) => b[field] - a[field]);
    return [
      {
        subject: name,
        field: `quota.${field}`,
        given,
        allowed: `at least ${Math.ceil(due[field])}, what runs there at most while it is rolled out`,
        fix: `raise it, or lower what most of it goes to: ${largest?.of ?? ''}`,
      },
    ];
  });
}
