import { where } from '../objects';
import { each } from '../promise';
import { at, unless } from '../violation';
import { containers, kinds, scaledContainers, specOf, targetOf, valueOf, workloadsOf } from './workload';

export const resourcesAreStated = each(
  'Memory is limited to what is requested; CPU is requested and not limited.',
  containers,
  ({ container: { resources: { requests = {}, limits = {} } = {} }, at: place }) => [
    ...unless(requests['cpu'] !== undefined, place('resources.requests.cpu'), 'requests no CPU'),
    ...unless(requests['memory'] !== undefined, place('resources.requests.memory'), 'requests no memory'),
    ...unless(
      limits['memory'] === requests['memory'],
      place('resources.limits.memory'),
      'may use more memory than it requests',
    ),
    ...unless(limits['cpu'] === undefined, place('resources.limits.cpu'), 'has a CPU limit'),
  ],
);

interface AutoscalerSpec {
  readonly minReplicas?: number;
  readonly maxReplicas: number;
  readonly behavior?: { readonly scaleDown?: { readonly stabilizationWindowSeconds?: number } };
}

export const autoscalersCanScale = each(
  'An autoscaler scales something that is there and requests what is measured, from two copies up, and comes down slowly.',
  kinds('autoscalers', 'HorizontalPodAutoscaler'),
  (object, { objects }) => {
    const { minReplicas: least = 1, maxReplicas, behavior } = specOf<AutoscalerSpec>(object);
    const target = workloadsOf(objects).find((workload) => where(workload.object) === targetOf(object));
    return [
      ...unless(
        target !== undefined,
        at(object, 'spec.scaleTargetRef'),
        `scales ${targetOf(object)}, which is not there`,
      ),
      ...unless(
        (target?.containers ?? []).every((c) => c.resources?.requests?.['cpu'] !== undefined),
        at(object, 'spec.metrics'),
        'measures against a CPU request that is not there',
      ),
      ...unless(
        least >= 2 && least <= maxReplicas,
        at(object, 'spec.minReplicas'),
        `goes from ${least} to ${maxReplicas} copies`,
      ),
      ...unless(
        (behavior?.scaleDown?.stabilizationWindowSeconds ?? 0) > 0,
        at(object, 'spec.behavior.scaleDown'),
        'comes down at once',
      ),
    ];
  },
);

export const processesFollowTheRequest = each(
  'The number of processes is that of the definition, within the CPU request: else it would be the cores of the node.',
  scaledContainers,
  ({ container, at: place }, { resolved }) => {
    const service = resolved.topology.services.find(({ name }) => name === container.name);
    if (service === undefined) return [];
    const processes = valueOf(container, 'PROCESSES');
    const cpu = container.resources?.requests?.['cpu'] ?? '';
    const cores = cpu.endsWith('m') ? Number(cpu.slice(0, -1)) / 1000 : Number(cpu);
    return unless(
      processes === String(service.processes) && service.processes <= Math.max(1, Math.ceil(cores)),
      place('env'),
      `runs ${processes ?? 'any number of'} processes on ${cpu} of CPU, not ${service.processes}`,
    );
  },
);
