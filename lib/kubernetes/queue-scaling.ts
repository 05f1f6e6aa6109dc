import { isScaled, type KubernetesEnvironment, type Queue, type ResolvedService } from '../model';

/** The queue that a service is scaled by: if it names one, its copies may grow, and the environment can count it. */
export const scalingQueue = (
  { scaling }: ResolvedService,
  { queueScaling }: KubernetesEnvironment,
): Queue | undefined => (queueScaling === undefined || !isScaled(scaling) ? undefined : scaling.queue);
