import { startupProbe, timed, type Program } from '../../model';
import { PRE_STOP_SECONDS } from './pre-stop';

/** Until a pod has a machine, be it a new one, and its images. */
const PLACE_SECONDS = 300;

/**
 * After how long without progress a rollout is given up, so that the sync that waits for it ends, and a revert begins: what
 * a new pod needs for a place and for its start, and what the old one of a singleton needs to end before.
 */
export function progressDeadlineSeconds({ probes = {}, drainSeconds }: Program, singleton: boolean): number {
  const startup = startupProbe(probes);
  const { periodSeconds = 0, failureThreshold = 0 } = startup === undefined ? {} : timed(startup);
  const ending = singleton ? PRE_STOP_SECONDS + drainSeconds + 5 : 0;
  return PLACE_SECONDS + periodSeconds * failureThreshold + ending;
}
