import { isReady, pods, type Pod } from './cluster';

/** A pod that runs, under the name that people know its workload by. */
export interface Workload {
  readonly name: string;
  readonly pod: Pod;
}

interface Owner {
  readonly kind: string;
  readonly name: string;
}

/** What a pod belongs to: the name that its owner was given by people, without what controllers add. */
function nameOf({ metadata: { labels, name, ownerReferences = [] } }: Pod): string {
  const [owner]: readonly (Owner | undefined)[] = ownerReferences;
  const cluster = labels['cnpg.io/cluster'];
  if (labels['cnpg.io/podRole'] === 'instance' && cluster !== undefined)
    return labels['cnpg.io/instanceRole'] === 'replica' ? `${cluster}-replica` : cluster;
  const prometheus = labels['operator.prometheus.io/name'];
  if (prometheus !== undefined) return prometheus;
  if (owner?.kind === 'ReplicaSet') return owner.name.replace(`-${labels['pod-template-hash'] ?? ''}`, '');
  return owner?.name ?? name;
}

/**
 * One pod of each workload in these namespaces that runs now.
 *
 * @param platform names without a namespace: what belongs to the platform is known by how its name begins
 */
export async function workloadsIn(
  namespaces: readonly string[],
  platform: readonly string[],
): Promise<readonly Workload[]> {
  const found = new Map<string, Workload>();
  for (const pod of (await pods()).filter(isReady)) {
    const { namespace } = pod.metadata;
    if (!namespaces.includes(namespace)) continue;
    const own = nameOf(pod);
    const name = platform.find((one) => own.startsWith(one)) ?? `${namespace}/${own}`;
    if (!found.has(name)) found.set(name, { name, pod });
  }
  return [...found.values()];
}
