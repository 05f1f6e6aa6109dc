import type { KubernetesObject } from '../../../proof/objects';
import { under, type Held, type Kinds, type Row } from './rules';

/** What the operator puts into the pods. https://prometheus-operator.dev/docs/api-reference/api/ */
const ofPods = under('spec', [
  ...['affinity', 'resources', 'topologySpreadConstraints', 'priorityClassName', 'imagePullPolicy', 'image', 'version'],
  ...['retention', 'retentionSize', 'podMetadata', 'securityContext', 'volumes', 'volumeMounts', 'containers'],
  ...['initContainers', 'tolerations', 'nodeSelector', 'externalUrl', 'routePrefix', 'enableFeatures'],
  ...['walCompression', 'portName', 'serviceAccountName', 'storage', 'web', 'tsdb', 'logLevel', 'dnsConfig'],
]);

const rows: readonly Row[] = [
  { at: ofPods, why: 'monitoring pods' },
  { at: ['spec.retention'], when: 'shortens', why: 'metrics expire sooner' },
  { at: ['spec.retentionSize'], when: 'shrinks', why: 'metrics expire sooner' },
  { at: ['spec.storage.volumeClaimTemplate.spec'], when: 'stays', why: 'claims keep their size' },
  { at: ['spec.storage'], when: 'goes', why: 'storage no longer claimed' },
  { at: ['spec.replicas', 'spec.shards'], why: 'copies' },
  { at: ['spec'], but: [...ofPods, 'spec.replicas', 'spec.shards'], why: 'monitoring reload' },
];

function metrics({ spec }: KubernetesObject): Held | undefined {
  const { storage } = (spec ?? {}) as { readonly storage?: unknown };
  return storage === undefined ? undefined : { what: 'its metrics', outlives: true };
}

const reloads = { rows: [{ at: ['spec'], why: 'monitoring reload' }] } as const;

export const monitoringKinds: Kinds = {
  'monitoring.coreos.com/Prometheus': { runs: 'serving', holds: metrics, rows },
  'monitoring.coreos.com/Alertmanager': { runs: 'serving', rows },
  'monitoring.coreos.com/AlertmanagerConfig': reloads,
  'monitoring.coreos.com/PrometheusRule': reloads,
  'monitoring.coreos.com/PodMonitor': reloads,
  'monitoring.coreos.com/ServiceMonitor': reloads,
};
