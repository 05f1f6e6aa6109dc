import type { KubernetesObject } from '../../../proof/objects';
import { under, type Held, type Kinds, type Row } from './rules';

const STORAGE = 'https://prometheus-operator.dev/docs/platform/storage/';
const SERVER =
  'https://github.com/prometheus-operator/prometheus-operator/blob/main/pkg/prometheus/server/statefulset.go';

/** What the operator puts into pods of both. https://prometheus-operator.dev/docs/api-reference/api/ */
const ofPods = [
  ...['affinity', 'resources', 'topologySpreadConstraints', 'priorityClassName', 'schedulerName', 'tolerations'],
  ...['nodeSelector', 'image', 'version', 'baseImage', 'tag', 'sha', 'imagePullPolicy', 'imagePullSecrets'],
  ...['podMetadata', 'securityContext', 'serviceAccountName', 'automountServiceAccountToken', 'enableServiceLinks'],
  ...['volumes', 'volumeMounts', 'storage', 'secrets', 'configMaps', 'containers', 'initContainers', 'additionalArgs'],
  ...['dnsConfig', 'dnsPolicy', 'hostAliases', 'hostNetwork', 'hostUsers', 'terminationGracePeriodSeconds'],
  ...['externalUrl', 'routePrefix', 'portName', 'web', 'listenLocal', 'logLevel', 'logFormat', 'enableFeatures'],
];
/** What is an argument of Prometheus; all else is in the file that it reads again. */
const ofPrometheus = [
  ...['walCompression', 'query', 'rules', 'thanos', 'disableCompaction', 'allowOverlappingBlocks', 'enableAdminAPI'],
  ...['enableRemoteWriteReceiver', 'enableOTLPReceiver', 'remoteWriteReceiverMessageVersions', 'reloadStrategy'],
  ...['queryLogFile', 'scrapeFailureLogFile', 'maximumStartupDurationSeconds'],
];
const ofAlertmanager = [
  ...['retention', 'limits', 'additionalPeers', 'forceEnableClusterMode', 'clusterAdvertiseAddress', 'clusterLabel'],
  ...['clusterGossipInterval', 'clusterPushpullInterval', 'clusterPeerTimeout'],
];
const counts = under('spec', ['replicas', 'shards']);
const kept = under('spec', ['retention', 'retentionSize']);

/** Rows of what pods are made of, and of what they read; `but` is neither. */
function rowsOf(ofItsPods: readonly string[], but: readonly string[] = []): Row[] {
  const inPods = under('spec', [...ofPods, ...ofItsPods]);
  return [
    { at: inPods, why: 'monitoring pods' },
    { at: ['spec.storage.volumeClaimTemplate.spec'], when: 'stays', why: 'claims keep their size' },
    { at: ['spec.storage'], when: 'goes', why: 'storage no longer claimed' },
    { at: counts, why: 'copies' },
    { at: ['spec'], but: [...inPods, ...counts, ...but], why: 'monitoring reload' },
  ];
}

/** How long metrics are kept is in the file of Prometheus from 3.11 on; the operator's own version is a later one. */
function retained({ spec }: KubernetesObject) {
  const { version = '' } = (spec ?? {}) as { readonly version?: string };
  const [, major, minor] = /^v?(\d+)\.(\d+)/.exec(version) ?? [];
  const isArgument = major !== undefined && (Number(major) < 3 || (major === '3' && Number(minor) < 11));
  return { code: isArgument ? 'monitoring pods' : 'monitoring reload' } as const;
}

function metrics({ spec }: KubernetesObject): Held | undefined {
  const { storage } = (spec ?? {}) as { readonly storage?: unknown };
  return storage === undefined ? undefined : { what: 'its metrics', outlives: true, documented: STORAGE };
}

const reloads = { rows: [{ at: ['spec'], why: 'monitoring reload' }] } as const;

export const monitoringKinds: Kinds = {
  'monitoring.coreos.com/Prometheus': {
    runs: 'serving',
    holds: metrics,
    rows: [
      { at: ['spec.retention'], when: 'shortens', why: 'metrics expire sooner' },
      { at: ['spec.retentionSize'], when: 'shrinks', why: 'metrics expire sooner' },
      { at: kept, why: retained, documented: SERVER },
      ...rowsOf(ofPrometheus, kept),
    ],
  },
  'monitoring.coreos.com/Alertmanager': { runs: 'serving', rows: rowsOf(ofAlertmanager) },
  'monitoring.coreos.com/AlertmanagerConfig': reloads,
  'monitoring.coreos.com/PrometheusRule': reloads,
  'monitoring.coreos.com/PodMonitor': reloads,
  'monitoring.coreos.com/ServiceMonitor': reloads,
};
