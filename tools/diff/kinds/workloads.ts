import type { KubernetesObject } from '../../../proof/objects';
import { under, type Held, type Kinds, type Row } from './rules';

const API = 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources';
const CONTROLLERS = 'https://kubernetes.io/docs/concepts/workloads/controllers';
const template = 'spec.template';

const pods: Row = { at: [template], why: 'pod template' };
const port: Row = { at: [`${template}.spec.containers.*.ports.*.containerPort`], when: 'stays', why: 'port moves' };
const selector: Row = {
  at: ['spec.selector'],
  why: 'immutable field',
  documented: `${CONTROLLERS}/deployment/#selector`,
};
const copies = (...at: string[]): Row => ({ at: under('spec', at), why: 'copies' });

/** What may change in a StatefulSet. */
const mutable = [
  ...['replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit'],
  ...['persistentVolumeClaimRetentionPolicy', 'minReadySeconds'],
];
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
  };
}

/** How many copies there are, in the objects that count them. */
const hpa: Row = copies('minReplicas', 'maxReplicas');
const scaledObject: Row = copies('minReplicaCount', 'maxReplicaCount', 'idleReplicaCount', 'fallback');

export const workloadKinds: Kinds = {
  'apps/Deployment': {
    runs: 'serving',
    rows: [pods, port, selector, copies('replicas'), { at: under('spec', rollout), why: 'taken up' }],
  },
  'apps/DaemonSet': {
    runs: 'serving',
    rows: [
      { ...pods, documented: 'https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/' },
      port,
      selector,
    ],
  },
  'apps/StatefulSet': {
    runs: 'serving',
    holds: claims,
    rows: [
      { ...pods, documented: `${CONTROLLERS}/statefulset/#update-strategies` },
      port,
      { at: ['spec.volumeClaimTemplates'], why: 'claim template' },
      {
        at: ['spec'],
        but: under('spec', [...mutable, 'volumeClaimTemplates']),
        why: 'immutable field',
        documented: `${API}/stateful-set-v1/`,
      },
      copies('replicas'),
      { at: under('spec', rollout), why: 'taken up' },
    ],
  },
  'batch/Job': {
    runs: 'ending',
    rows: [
      {
        at: under('spec', [
          'template',
          'selector',
          'completionMode',
          'podFailurePolicy',
          'successPolicy',
          'completions',
        ]),
        why: ofJob,
        documented: `${CONTROLLERS}/job/`,
      },
      {
        at: under('spec', ['activeDeadlineSeconds', 'backoffLimit', 'parallelism', 'ttlSecondsAfterFinished']),
        why: 'taken up',
      },
    ],
  },
  'batch/CronJob': { runs: 'ending', rows: [{ at: ['spec'], why: 'next run' }] },
  'autoscaling/HorizontalPodAutoscaler': {
    going: () => ({ code: 'copies are fixed' }),
    rows: [hpa, { at: under('spec', ['metrics', 'behavior', 'scaleTargetRef']), why: 'taken up' }],
  },
  'keda.sh/ScaledObject': {
    going: () => ({ code: 'copies are fixed' }),
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

function ofJob({ metadata }: KubernetesObject) {
  const hook = metadata.annotations?.['argocd.argoproj.io/hook'];
  return hook === undefined ? ({ code: 'immutable field' } as const) : ({ code: 'hook runs', hook } as const);
}
