import { WAYPOINT_COPIES } from '../../model';
import { WAYPOINT_RESOURCES } from '../mesh/waypoint-pods';
import { WAYPOINT_CLASS } from '../naming/mesh';
import type { Manifest } from '../typed-object';
import { amountsOf, most, NOTHING, sum, times, type Amounts, type ContainerResources } from './amounts';

interface Container {
  readonly restartPolicy?: string;
  readonly resources?: ContainerResources;
}

interface PodSpec {
  readonly initContainers?: readonly Container[];
  readonly containers?: readonly Container[];
}

interface Spec {
  readonly replicas?: number;
  readonly instances?: number;
  readonly gatewayClassName?: string;
  readonly strategy?: { readonly type?: string };
  readonly resources?: ContainerResources;
  readonly plugins?: readonly { readonly parameters?: { readonly barmanObjectName?: string } }[];
  readonly instanceSidecarConfiguration?: { readonly resources?: ContainerResources };
  readonly concurrencyPolicy?: string;
  readonly maxReplicas?: number;
  readonly maxReplicaCount?: number;
  readonly scaleTargetRef?: { readonly name: string };
  readonly template?: { readonly spec?: PodSpec };
  readonly jobTemplate?: { readonly spec: { readonly template: { readonly spec: PodSpec } } };
}

/** What one object may run at once, and what it is. */
export interface Demand extends Amounts {
  /** `Deployment backend`. */
  readonly of: string;
}

const specOf = (manifest: Manifest): Spec => (manifest as Manifest & { readonly spec?: Spec }).spec ?? {};

/**
 * `least`: every copy that an autoscaler may add, and one more that a rollout makes. `most`: beside them those of before it,
 * which count until they have ended, and a database that is restored.
 */
type At = 'least' | 'most';

/** What the objects of a namespace may run at one moment. */
export const demandsOf = (manifests: readonly Manifest[], at: At): Demand[] =>
  manifests.flatMap((manifest) => {
    const found = demandOf(manifest, manifests, at);
    return found === undefined ? [] : [{ of: `${manifest.kind} ${manifest.metadata.name}`, ...found }];
  });

function demandOf(manifest: Manifest, all: readonly Manifest[], at: At): Amounts | undefined {
  const before = at === 'most' ? 2 : 1;
  const rolled = (copies: number): number => before * copies + 1;
  const spec = specOf(manifest);
  const { replicas = 1, instances = 1, resources } = spec;
  switch (manifest.kind) {
    case 'Deployment': {
      const copies = mostCopies(manifest, all) ?? replicas;
      const atOnce = spec.strategy?.type === 'Recreate' ? copies : rolled(copies);
      return times(atOnce, podOf(spec.template?.spec));
    }
    case 'Gateway':
      // One at the edge has its pods beside it where Envoy Gateway runs them: see quotaUse.
      if (spec.gatewayClassName !== WAYPOINT_CLASS) return undefined;
      return times(rolled(WAYPOINT_COPIES.maxReplicas), podOf({ containers: [{ resources: WAYPOINT_RESOURCES }] }));
    case 'StatefulSet':
      return times(replicas, podOf(spec.template?.spec));
    case 'Job':
      return podOf(spec.template?.spec);
    case 'CronJob':
      return times(spec.concurrencyPolicy === 'Allow' ? 2 : 1, podOf(spec.jobTemplate?.spec.template.spec));
    case 'Cluster': {
      // Beside it another one of its size that is restored, and the Job that makes a copy. A plugin is in each pod.
      const archives = (spec.plugins ?? []).map(({ parameters }) => archiveBeside(parameters?.barmanObjectName, all));
      const containers = [{ ...(resources && { resources }) }, ...archives];
      return times(rolled(instances), podOf({ containers }));
    }
    case 'Pooler':
      return times(rolled(instances), podOf(spec.template?.spec));
    case 'Prometheus':
    case 'Alertmanager':
      return times(replicas, podOf({ containers: [{ ...(resources && { resources }) }, {}] }));
    case 'Certificate':
      // Whoever issues it may ask for its host twice at once: before, and after it has waited.
      return times(2, podOf({ containers: [{}] }));
    default:
      return undefined;
  }
}

/** What the plugin puts beside each instance, for one archive. */
function archiveBeside(archive: string | undefined, all: readonly Manifest[]): Container {
  const store = all.find(({ kind, metadata }) => kind === 'ObjectStore' && metadata.name === archive);
  const { resources } = (store && specOf(store).instanceSidecarConfiguration) ?? {};
  return { ...(resources && { resources }) };
}

function mostCopies({ metadata: { name } }: Manifest, all: readonly Manifest[]): number | undefined {
  const scaler = all.find(
    ({ kind, ...rest }) =>
      ['HorizontalPodAutoscaler', 'ScaledObject'].includes(kind) &&
      specOf({ kind, ...rest }).scaleTargetRef?.name === name,
  );
  return scaler && (specOf(scaler).maxReplicas ?? specOf(scaler).maxReplicaCount);
}

/** A pod: its containers together, or the largest that runs before them. */
function podOf({ initContainers = [], containers = [] }: PodSpec = {}): Amounts {
  const amounts = (some: readonly Container[]) => some.map(({ resources }) => amountsOf(resources));
  const beside = sum(amounts(initContainers.filter(({ restartPolicy }) => restartPolicy === 'Always')));
  const before = amounts(initContainers.filter(({ restartPolicy }) => restartPolicy !== 'Always'));
  const running = sum([beside, ...amounts(containers)]);
  return { ...most([running, sum([beside, most([NOTHING, ...before])])]), pods: 1 };
}
