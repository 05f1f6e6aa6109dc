import type { KubernetesObject } from '../../../proof/objects';
import { isUnder, type Field } from '../fields';
import { hookOf } from '../hooks';
import type { Reason } from '../reasons';
import { under, type Held, type Kinds, type Row } from './rules';

const CONTROLLERS = 'https://kubernetes.io/docs/concepts/workloads/controllers';
const template = 'spec.template';
const claimed = 'spec.volumeClaimTemplates.*.spec.resources';

const pods: Row = { at: [template], why: 'pod template' };
const port: Row = { at: [`${template}.spec.containers.*.ports.*.containerPort`], when: 'stays', why: 'port moves' };
const selector = (page: string): Row => ({
  at: ['spec.selector'],
  why: 'immutable field',
  documented: `${CONTROLLERS}/${page}`,
});
const copies = (...at: string[]): Row => ({ at: under('spec', at), why: 'copies' });

/** What may change in a StatefulSet. */
const mutable = [
  ...['replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit'],
  ...['persistentVolumeClaimRetentionPolicy', 'minReadySeconds'],
];
/** What may not change in a Job. */
const fixed = under('spec', [
  ...['template', 'selector', 'completionMode', 'podFailurePolicy', 'successPolicy', 'backoffLimitPerIndex'],
  'managedBy',
]);
/** What may change in one that is suspended: where its pods will run. */
const placed = under(template, [
  ...['metadata.labels', 'metadata.annotations', 'spec.nodeSelector', 'spec.affinity', 'spec.tolerations'],
  'spec.schedulingGates',
]);
/** What may change in one with an index: both, to the same number. */
const indexed = under('spec', ['completions', 'parallelism']);
const JOBS = 'https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/batch/validation/validation.go';
const rollout = ['strategy', 'updateStrategy', 'progressDeadlineSeconds', 'minReadySeconds', 'revisionHistoryLimit'];

interface StatefulSet {
  readonly volumeClaimTemplates?: readonly { readonly metadata?: { readonly name?: string } }[];
  readonly persistentVolumeClaimRetentionPolicy?: { readonly whenDeleted?: string };
}

function claims({ spec }: KubernetesObject): Held | undefined {
  const { volumeClaimTemplates = [], persistentVolumeClaimRetentionPolicy } = (spec ?? {}) as StatefulSet;
  if (volumeClaimTemplates.length === 0) return undefined;
  const names = volumeClaimTemplates.map(({ metadata }) => metadata?.name ?? '').join(', ');
  return {
    what: `what its volumes hold (${names})`,
    outlives: persistentVolumeClaimRetentionPolicy?.whenDeleted !== 'Delete',
    documented: `${CONTROLLERS}/statefulset/#persistentvolumeclaim-retention`,
  };
}

/** How many copies there are, in the objects that count them. */
const hpa: Row = copies('minReplicas', 'maxReplicas');
const scaledObject: Row = copies('minReplicaCount', 'maxReplicaCount', 'idleReplicaCount', 'fallback');

export const workloadKinds: Kinds = {
  'apps/Deployment': {
    runs: 'serving',
    rows: [
      pods,
      port,
      selector('deployment/#selector'),
      copies('replicas'),
      { at: under('spec', rollout), why: 'taken up' },
    ],
  },
  'apps/DaemonSet': {
    runs: 'serving',
    rows: [
      { ...pods, documented: 'https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/' },
      port,
      selector('daemonset/#pod-selector'),
    ],
  },
  'apps/StatefulSet': {
    runs: 'serving',
    holds: claims,
    rows: [
      { ...pods, documented: `${CONTROLLERS}/statefulset/#update-strategies` },
      port,
      { at: ['spec.volumeClaimTemplates'], but: [claimed], why: 'claim template' },
      { at: [claimed], when: 'grows', why: 'claim template' },
      { at: [claimed], when: 'shrinks', why: 'smaller claims' },
      {
        at: ['spec'],
        but: under('spec', [...mutable, 'volumeClaimTemplates']),
        why: 'immutable field',
        documented: 'https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/apps/validation/validation.go',
      },
      copies('replicas'),
      { at: under('spec', rollout), why: 'taken up' },
    ],
  },
  'batch/Job': {
    runs: 'ending',
    rows: [
      { at: fixed, why: unlessPlaced, documented: JOBS },
      { at: indexed, why: unlessIndexed, documented: JOBS },
      { at: [...fixed, 'spec.completions'], why: hookRuns },
      { at: under('spec', ['activeDeadlineSeconds', 'backoffLimit', 'ttlSecondsAfterFinished']), why: 'taken up' },
    ],
  },
  'batch/CronJob': { runs: 'ending', rows: [{ at: ['spec'], why: 'next run' }] },
  'autoscaling/HorizontalPodAutoscaler': {
    going: () => ({ code: 'copies are fixed' }),
    rows: [hpa, { at: under('spec', ['metrics', 'behavior', 'scaleTargetRef']), why: 'taken up' }],
  },
  'keda.sh/ScaledObject': {
    going: (object) => ({ code: isRestoring(object) ? 'copies as before' : 'copies are fixed' }),
    rows: [
      scaledObject,
      {
        at: ['spec'],
        but: scaledObject.at,
        why: 'taken up',
        documented: 'https://keda.sh/docs/2.20/concepts/scaling-deployments/',
      },
    ],
  },
  'keda.sh/TriggerAuthentication': { rows: [{ at: ['spec'], why: 'taken up' }] },
  'policy/PodDisruptionBudget': { rows: [{ at: ['spec'], why: 'counts for later evictions' }] },
};

/** Whether KEDA writes the number of copies back that it found, when it stops counting them. */
function isRestoring({ spec }: KubernetesObject): boolean {
  const { advanced } = (spec ?? {}) as { readonly advanced?: { readonly restoreToOriginalReplicaCount?: boolean } };
  return advanced?.restoreToOriginalReplicaCount === true;
}

/** A hook is deleted before it is made anew, so that nothing of it has to change in place. */
function unlessHook(object: KubernetesObject): Reason | undefined {
  return hookOf(object) === undefined ? { code: 'immutable field' } : undefined;
}

function unlessPlaced(object: KubernetesObject, fields: readonly Field[]): Reason | undefined {
  const { suspend = false } = (object.spec ?? {}) as { readonly suspend?: boolean };
  const isPlaced = fields.every(({ path }) => placed.some((one) => isUnder(path, one)));
  return suspend && isPlaced ? { code: 'taken up' } : unlessHook(object);
}

function unlessIndexed(object: KubernetesObject, fields: readonly Field[]): Reason | undefined {
  const spec = (object.spec ?? {}) as { readonly completionMode?: string; readonly parallelism?: number };
  const [completions, parallelism] = indexed.map((one) => fields.find(({ path }) => isUnder(path, one)));
  const isOneNumber = completions?.after === (parallelism === undefined ? spec.parallelism : parallelism.after);
  const isFine = completions === undefined || (spec.completionMode === 'Indexed' && isOneNumber);
  return isFine ? { code: 'taken up' } : unlessHook(object);
}

function hookRuns(object: KubernetesObject): Reason | undefined {
  const hook = hookOf(object);
  return hook === undefined ? undefined : { code: 'hook runs', hook };
}
