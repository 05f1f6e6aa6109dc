import { namespaceOf, type KubernetesObject, type Labels } from '../objects';
import {
  matches,
  ofKind,
  scaledOf,
  specOf,
  targetOf,
  unless,
  valueOf,
  where,
  workloadsOf,
  type Container,
  type Workload,
} from './workload';

const drainOf = (container: Container): number => Number(valueOf(container, 'DRAIN_SECONDS') ?? 0);

/** A pod goes on serving while its address is withdrawn, and is given time for the pause and for the work in flight. */
export const podsLeaveInPeace = (objects: readonly KubernetesObject[]): string[] =>
  scaledOf(objects).flatMap(({ where: at, pod }) =>
    pod.containers.flatMap((container) => {
      const { preStop } = container.lifecycle ?? {};
      const pause = preStop?.sleep?.seconds ?? 0;
      const grace = pod.terminationGracePeriodSeconds ?? 30;
      return [
        ...unless(pause > 0, `${at}: ${container.name} does not pause before it stops`),
        ...unless(preStop?.exec === undefined, `${at}: ${container.name} pauses by a program its image may lack`),
        ...unless(
          grace > pause + drainOf(container),
          `${at}: ${grace} s of grace for ${pause} s of pause and ${drainOf(container)} s of work in flight`,
        ),
      ];
    }),
  );

/** A pod is killed only after its longest work in flight. */
export const graceOutlastsTheWork = (objects: readonly KubernetesObject[]): string[] =>
  workloadsOf(objects).flatMap(({ where: at, pod }) =>
    pod.containers.flatMap((container) => {
      const grace = pod.terminationGracePeriodSeconds ?? 30;
      return unless(grace > drainOf(container), `${at}: killed after ${grace} s, works for ${drainOf(container)} s`);
    }),
  );

/** A budget says how many pods may be away, never how many must stay: that could block a drain for good. */
export function budgetsNeverBlockADrain(objects: readonly KubernetesObject[]): string[] {
  const budgets = ofKind(objects, 'PodDisruptionBudget').map((object) => ({
    object,
    spec: specOf<{ maxUnavailable?: unknown; minAvailable?: unknown; selector: { matchLabels: Labels } }>(object),
  }));
  const covered = [...scaledOf(objects), ...workloadsOf(ofKind(objects, 'StatefulSet'))];
  return [
    ...budgets.flatMap(({ object, spec }) =>
      unless(spec.maxUnavailable === 1 && spec.minAvailable === undefined, `${where(object)} is not maxUnavailable: 1`),
    ),
    ...covered.flatMap(({ where: at, labels, namespace }) => {
      const own = budgets.filter(
        (b) => namespaceOf(b.object) === namespace && matches(b.spec.selector.matchLabels, labels),
      );
      return unless(own.length === 1, `${at} has ${own.length} PodDisruptionBudgets, not one`);
    }),
  ];
}

/** A slow start is guarded, traffic waits for readiness, and a dead process is restarted. */
export const threeQuestionsAreAsked = (objects: readonly KubernetesObject[]): string[] =>
  scaledOf(objects).flatMap(({ where: at, pod }) =>
    pod.containers.flatMap((container) =>
      (['startupProbe', 'readinessProbe', 'livenessProbe'] as const).flatMap((probe) =>
        unless(container[probe] !== undefined, `${at}: ${container.name} has no ${probe}`),
      ),
    ),
  );

/** Liveness asks nothing that a database or broker answers: what readiness may ask, it asks elsewhere. */
export const livenessStaysInside = (objects: readonly KubernetesObject[]): string[] =>
  workloadsOf(objects).flatMap(({ where: at, containers }) =>
    containers.flatMap((container) => {
      const { livenessProbe, readinessProbe, env = [] } = container;
      const depends = env.some(({ name }) => /^(DATABASE|REDIS)_(READ_)?URL$/.test(name));
      const path = livenessProbe?.httpGet?.path;
      const command = (livenessProbe?.exec?.command ?? []).join(' ');
      return [
        ...unless(
          !depends || path === undefined || path !== readinessProbe?.httpGet?.path,
          `${at}: liveness asks ${path}, as readiness does`,
        ),
        ...unless(!/pg_isready|psql|redis-cli|alembic|sql/.test(command), `${at}: liveness runs ${command}`),
        ...unless(!/inspect/.test(command), `${at}: liveness runs ${command}, which the broker answers`),
      ];
    }),
  );

/** Memory is limited to what is requested, CPU is requested and not limited. */
export const resourcesAreStated = (objects: readonly KubernetesObject[]): string[] =>
  workloadsOf(objects).flatMap(({ where: at, containers }) =>
    containers.flatMap(({ name, resources: { requests = {}, limits = {} } = {} }) => [
      ...unless(requests['cpu'] !== undefined, `${at}: ${name} requests no CPU`),
      ...unless(requests['memory'] !== undefined, `${at}: ${name} requests no memory`),
      ...unless(limits['memory'] === requests['memory'], `${at}: ${name} may use more memory than it requests`),
      ...unless(limits['cpu'] === undefined, `${at}: ${name} has a CPU limit`),
    ]),
  );

/** An autoscaler scales something that is there, from two copies up, and comes down slowly. */
export function autoscalersCanScale(objects: readonly KubernetesObject[]): string[] {
  const targets = new Map(workloadsOf(objects).map((w): [string, Workload] => [w.where, w]));
  return ofKind(objects, 'HorizontalPodAutoscaler').flatMap((object) => {
    const at = where(object);
    const spec = specOf<{
      minReplicas?: number;
      maxReplicas: number;
      behavior?: { scaleDown?: { stabilizationWindowSeconds?: number } };
    }>(object);
    const target = targets.get(targetOf(object));
    const least = spec.minReplicas ?? 1;
    return [
      ...unless(target !== undefined, `${at} scales ${targetOf(object)}, which is not there`),
      ...unless(
        (target?.containers ?? []).every((c) => c.resources?.requests?.['cpu'] !== undefined),
        `${at} measures against a CPU request that is not there`,
      ),
      ...unless(least >= 2 && least <= spec.maxReplicas, `${at} goes from ${least} to ${spec.maxReplicas} copies`),
      ...unless((spec.behavior?.scaleDown?.stabilizationWindowSeconds ?? 0) > 0, `${at} comes down at once`),
    ];
  });
}

/** No Service of the namespace becomes variables such as REDIS_PORT=tcp://… */
export const noServiceLinks = (objects: readonly KubernetesObject[]): string[] =>
  workloadsOf(objects).flatMap(({ where: at, pod }) =>
    unless(pod.enableServiceLinks === false, `${at} is given variables for every Service`),
  );

/** Copies of one version spread over hosts and zones; zones never keep a pod from being scheduled. */
export const copiesSpread = (objects: readonly KubernetesObject[]): string[] =>
  scaledOf(objects).flatMap(({ where: at, pod, labels }) => {
    const constraints = pod.topologySpreadConstraints ?? [];
    const over = (key: string) => constraints.find((c) => c.topologyKey === key);
    return [
      ...['kubernetes.io/hostname', 'topology.kubernetes.io/zone'].flatMap((key) =>
        unless(over(key) !== undefined, `${at} does not spread over ${key}`),
      ),
      ...unless(
        over('topology.kubernetes.io/zone')?.whenUnsatisfiable !== 'DoNotSchedule',
        `${at} is not scheduled when a zone is full`,
      ),
      ...constraints.flatMap((c) => [
        ...unless(c.matchLabelKeys?.includes('pod-template-hash') === true, `${at} counts old versions too`),
        ...unless(matches(c.labelSelector?.matchLabels ?? {}, labels), `${at} spreads pods that are not its own`),
      ]),
    ];
  });

/** A rolling update adds a pod before it takes one away: both numbers are said. */
export const updatesAreRolling = (objects: readonly KubernetesObject[]): string[] =>
  scaledOf(objects).flatMap(({ object, where: at }) => {
    const { strategy } = specOf<{
      strategy?: { type?: string; rollingUpdate?: { maxSurge?: unknown; maxUnavailable?: unknown } };
    }>(object);
    const { maxSurge, maxUnavailable } = strategy?.rollingUpdate ?? {};
    const states = strategy?.type === 'RollingUpdate' && Number(maxSurge) >= 1 && maxUnavailable === 0;
    return unless(states, `${at} does not say RollingUpdate with maxSurge from 1 up and maxUnavailable 0`);
  });

/** The number of processes follows the CPU request: else it would be the node's number of cores. */
export const processesFollowTheRequest = (objects: readonly KubernetesObject[]): string[] =>
  scaledOf(objects).flatMap(({ where: at, pod }) =>
    pod.containers.flatMap((container) => {
      const processes = valueOf(container, 'PROCESSES');
      const cpu = container.resources?.requests?.['cpu'] ?? '';
      const cores = cpu.endsWith('m') ? Number(cpu.slice(0, -1)) / 1000 : Number(cpu);
      const due = String(Math.max(1, Math.ceil(cores)));
      return unless(processes === due, `${at} runs ${processes ?? 'any number of'} processes on ${cpu} of CPU`);
    }),
  );
