import { each } from '../promise';
import { at, unless } from '../violation';
import { kinds, specOf, workloadsOf, type Container } from './workload';

/** What a revert may wait for at most, beside the start that a program asks for. */
const LONGEST_SECONDS = 900;

interface StartupProbe {
  readonly periodSeconds?: number;
  readonly failureThreshold?: number;
}

/** The longest that a container may take to start. */
const startOf = ({ startupProbe }: Container): number => {
  const { periodSeconds = 10, failureThreshold = 3 } = (startupProbe ?? { failureThreshold: 0 }) as StartupProbe;
  return periodSeconds * failureThreshold;
};

export const rolloutsAreGivenUp = each(
  'A rollout that gets nowhere is given up by a deadline, after the start that its pods ask for, and soon enough for a revert.',
  kinds('Deployments', 'Deployment'),
  (object) => {
    const { progressDeadlineSeconds: deadline } = specOf<{ progressDeadlineSeconds?: number }>(object);
    const [workload] = workloadsOf([object]);
    const starts = Math.max(0, ...(workload?.containers ?? []).map(startOf));
    const ending = workload?.pod.terminationGracePeriodSeconds ?? 30;
    const place = at(object, 'spec.progressDeadlineSeconds');
    if (deadline === undefined) return unless(false, place, 'says no deadline');
    return [
      ...unless(deadline > starts, place, `gives up after ${deadline} s what may take ${starts} s to start`),
      ...unless(deadline <= LONGEST_SECONDS + starts + ending, place, `waits for ${deadline} s`),
    ];
  },
);
