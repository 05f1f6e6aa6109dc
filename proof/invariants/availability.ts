import { namespaceOf, type Labels } from '../objects';
import { each } from '../promise';
import type { KubernetesSubject } from '../subject';
import { at, unless } from '../violation';
import {
  containers,
  inPod,
  kinds,
  matches,
  ofKind,
  scaled,
  scaledContainers,
  specOf,
  valueOf,
  workloads,
  workloadsOf,
  type Container,
  type Workload,
} from './workload';

const drainOf = (container: Container): number => Number(valueOf(container, 'DRAIN_SECONDS') ?? 0);
const graceOf = ({ pod }: Workload): number => pod.terminationGracePeriodSeconds ?? 30;

export const podsLeaveInPeace = each(
  'A pod goes on serving while its address is withdrawn, with time for the pause and for the work in flight.',
  scaledContainers,
  ({ workload, container, at: place }) => {
    const { preStop } = container.lifecycle ?? {};
    const pause = preStop?.sleep?.seconds ?? 0;
    return [
      ...unless(pause > 0, place('lifecycle.preStop.sleep'), 'does not pause before it stops'),
      ...unless(preStop?.exec === undefined, place('lifecycle.preStop.exec'), 'pauses by a program its image may lack'),
      ...unless(
        graceOf(workload) > pause + drainOf(container),
        inPod(workload, 'terminationGracePeriodSeconds'),
        `has ${graceOf(workload)} s of grace for ${pause} s of pause and ${drainOf(container)} s of work in flight`,
      ),
    ];
  },
);

export const graceOutlastsTheWork = each(
  'A pod is killed only after its longest work in flight.',
  containers,
  ({ workload, container }) =>
    unless(
      graceOf(workload) > drainOf(container),
      inPod(workload, 'terminationGracePeriodSeconds'),
      `is killed after ${graceOf(workload)} s, works for ${drainOf(container)} s`,
    ),
);

interface Budget {
  readonly maxUnavailable?: unknown;
  readonly minAvailable?: unknown;
  readonly selector: { readonly matchLabels: Labels };
}

export const budgetsNeverBlockADrain = each(
  'A disruption budget says how many pods may be away, never how many must stay, which could block a drain for good.',
  kinds('disruption budgets', 'PodDisruptionBudget'),
  (object) => {
    const { maxUnavailable, minAvailable } = specOf<Budget>(object);
    const holds = maxUnavailable === 1 && minAvailable === undefined;
    return unless(holds, at(object, 'spec.maxUnavailable'), 'is not maxUnavailable: 1');
  },
);

export const copiesHaveABudget = each(
  'What keeps running has one disruption budget.',
  {
    name: 'lasting workloads',
    of: ({ objects }: KubernetesSubject) => workloadsOf(ofKind(objects, 'Deployment', 'StatefulSet')),
  },
  ({ object, labels, namespace }, { objects }) => {
    const own = ofKind(objects, 'PodDisruptionBudget').filter(
      (budget) => namespaceOf(budget) === namespace && matches(specOf<Budget>(budget).selector.matchLabels, labels),
    );
    return unless(own.length === 1, at(object), `has ${own.length} PodDisruptionBudgets, not one`);
  },
);

export const noServiceLinks = each(
  'No Service of the namespace becomes variables such as REDIS_PORT=tcp://….',
  workloads,
  (workload) =>
    unless(
      workload.pod.enableServiceLinks === false,
      inPod(workload, 'enableServiceLinks'),
      'is given variables for every Service',
    ),
);

interface Strategy {
  readonly type?: string;
  readonly rollingUpdate?: { readonly maxSurge?: unknown; readonly maxUnavailable?: unknown };
}

export const updatesAreRolling = each(
  'A rolling update adds a pod before it takes one away: both numbers are said.',
  scaled,
  ({ object }) => {
    const { strategy } = specOf<{ strategy?: Strategy }>(object);
    const { maxSurge, maxUnavailable } = strategy?.rollingUpdate ?? {};
    return unless(
      strategy?.type === 'RollingUpdate' && Number(maxSurge) >= 1 && maxUnavailable === 0,
      at(object, 'spec.strategy'),
      'does not say RollingUpdate with maxSurge from 1 up and maxUnavailable 0',
    );
  },
);
