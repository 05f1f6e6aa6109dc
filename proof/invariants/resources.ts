import type { Program, Resources } from '../../lib/model';
import { where } from '../objects';
import { each } from '../promise';
import type { KubernetesSubject } from '../subject';
import { at, unless } from '../violation';
import { containers, kinds, specOf, targetOf, valueOf, workloadsOf } from './workload';
import { mebibytesOf, millisOf } from '../values/quantity';

/** What is defined of a container; nothing of one that no definition is about. */
function declaredOf(container: string, { services, jobs, backing }: KubernetesSubject['resolved']): Partial<Resources> {
  const servers = backing.flatMap(({ form }): Program[] =>
    form.kind === 'server' ? [form.program, ...form.preparations] : [],
  );
  const ofServices = services.flatMap(({ program, init, sidecars }) => [program, ...init, ...sidecars]);
  const programs = [...ofServices, ...jobs.map(({ program }) => program), ...servers];
  return programs.find(({ name }) => name === container)?.resources ?? {};
}

export const resourcesAreStated = each(
  'CPU and memory are requested, and limited as defined: where nothing is said, memory to the request, CPU not at all.',
  containers,
  ({ container: { name, resources: { requests = {}, limits = {} } = {} }, at: place }, { resolved }) => {
    const { cpuLimitMillis, memoryLimitMiB } = declaredOf(name, resolved);
    const memory = memoryLimitMiB ?? mebibytesOf(requests['memory']);
    const limit = (what: string, found = '(none)', due = '(none)') => `has the ${what} limit ${found}, not ${due}`;
    return [
      ...unless(requests['cpu'] !== undefined, place('resources.requests.cpu'), 'requests no CPU'),
      ...unless(requests['memory'] !== undefined, place('resources.requests.memory'), 'requests no memory'),
      ...unless(
        mebibytesOf(limits['memory']) === memory,
        place('resources.limits.memory'),
        limit('memory', limits['memory'], `${memory}Mi`),
      ),
      ...unless(
        limits['cpu'] === undefined ? cpuLimitMillis === undefined : millisOf(limits['cpu']) === cpuLimitMillis,
        place('resources.limits.cpu'),
        limit('CPU', limits['cpu'], cpuLimitMillis === undefined ? undefined : `${cpuLimitMillis}m`),
      ),
    ];
  },
);

interface AutoscalerSpec {
  readonly minReplicas?: number;
  readonly maxReplicas: number;
  readonly metrics?: readonly { readonly resource?: { readonly name: string } }[];
  readonly behavior?: { readonly scaleDown?: { readonly stabilizationWindowSeconds?: number } };
}

export const autoscalersCanScale = each(
  'An autoscaler scales something that is there and requests what is measured, from two copies to more, and comes down slowly.',
  kinds('autoscalers', 'HorizontalPodAutoscaler'),
  (object, { objects }) => {
    const { minReplicas: least = 1, maxReplicas, metrics = [], behavior } = specOf<AutoscalerSpec>(object);
    const target = workloadsOf(objects).find((workload) => where(workload.object) === targetOf(object));
    return [
      ...unless(
        target !== undefined,
        at(object, 'spec.scaleTargetRef'),
        `scales ${targetOf(object)}, which is not there`,
      ),
      ...metrics.flatMap(({ resource }, i) =>
        unless(
          (target?.containers ?? []).every((c) => c.resources?.requests?.[resource?.name ?? ''] !== undefined),
          at(object, `spec.metrics[${i}]`),
          `measures against a request of ${resource?.name ?? 'nothing'} that is not there`,
        ),
      ),
      ...unless(metrics.length > 0, at(object, 'spec.metrics'), 'measures nothing'),
      ...unless(
        least >= 2 && least < maxReplicas,
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
  containers,
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
