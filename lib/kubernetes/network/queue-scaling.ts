import { formOf, scalingQueue, type KubernetesEnvironment, type Resolved } from '../../model';
import type { Flow } from './flow';
import { KEDA_OPERATOR } from './peers';
import { serverWorkload } from './workloads';

/** From KEDA to every Redis of ours whose queues scale a service. */
export function queueScalingFlows({ services, environment }: Resolved<KubernetesEnvironment>): Flow[] {
  return services.flatMap((one): Flow[] => {
    const queue = scalingQueue(one, environment);
    const form = queue && formOf(queue.of, environment);
    if (queue === undefined || form?.kind !== 'server') return [];
    const because = `KEDA counts what waits for ${one.service.name}`;
    return [{ from: KEDA_OPERATOR, to: serverWorkload(queue.of, form, environment), ports: [queue.of.port], because }];
  });
}
