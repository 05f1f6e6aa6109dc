import {
  tenancyOf,
  type KubernetesEnvironment,
  type Namespace,
  type Problem,
  type Quota,
  type Resolved,
} from '../../model';
import { addonsOf } from '../addons';
import { NamespaceLimits } from '../constructs/namespace-limits';
import type { EnvironmentChart } from '../environment-chart';
import type { Manifest } from '../typed-object';
import { sum, type Amounts } from './amounts';
import { demandsOf, type Demand } from './demand';

/** A quarter more than can be declared to run at once: for what somebody starts by hand, and what is not known here. */
const HEADROOM = 1.25;

/** To what numbers are rounded up, so that a small change is none of the quota. */
const STEPS: Amounts = { pods: 5, cpuMillis: 500, memoryMiB: 512, memoryLimitMiB: 512 };

/**
 * Gives the chart of a namespace its quota: what the objects that are written there can come to, with headroom, or what is
 * said instead. Namespaces of a tenant are others' to limit; in that of an add-on run pods that are not written here.
 *
 * @returns what is said and can't hold what is declared
 */
export function limitNamespace(
  chart: EnvironmentChart,
  namespace: Namespace,
  manifests: readonly Manifest[],
): Problem[] {
  const { resolved } = chart;
  const demands = demandsOf(manifests, 'least');
  const { quota } = namespace;
  if (quota === 'none' || !isLimited(namespace, resolved) || demands.length === 0) return [];
  const most = sum(demandsOf(manifests, 'most'));
  new NamespaceLimits(chart, 'limits', { namespace, allowed: { ...withHeadroom(most), ...saidAs(quota) } });
  return problems(namespace, quota ?? {}, demands);
}

const isLimited = ({ name }: Namespace, resolved: Resolved<KubernetesEnvironment>): boolean =>
  tenancyOf(resolved.environment) === undefined && !addonsOf(resolved).some(({ namespace }) => namespace === name);

function withHeadroom(demand: Amounts): Amounts {
  const rounded = (name: keyof Amounts) => Math.ceil((HEADROOM * demand[name]) / STEPS[name]) * STEPS[name];
  return {
    pods: rounded('pods'),
    cpuMillis: rounded('cpuMillis'),
    memoryMiB: rounded('memoryMiB'),
    memoryLimitMiB: rounded('memoryLimitMiB'),
  };
}

/** Memory is said once, for what is requested and what is the limit. */
const saidAs = ({ memoryMiB, ...rest }: Quota = {}): Partial<Amounts> => ({
  ...rest,
  ...(memoryMiB === undefined ? {} : { memoryMiB, memoryLimitMiB: memoryMiB }),
});

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
