import type { KubernetesEnvironment } from './environment';
import type { Resolved, ResolvedService } from './resolve';
import { isScaled, type Queue } from './scaling';

/** The queue that a service is scaled by: if it names one, its copies may grow, and the environment can count it. */
export const scalingQueue = (
  { scaling }: ResolvedService,
  { queueScaling }: KubernetesEnvironment,
): Queue | undefined => (queueScaling === undefined || !isScaled(scaling) ? undefined : scaling.queue);

/** Whether some service is. */
export const scalesByQueue = ({ services, environment }: Resolved<KubernetesEnvironment>): boolean =>
  services.some((one) => scalingQueue(one, environment) !== undefined);
