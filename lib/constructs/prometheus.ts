import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import {
  Prometheus as PrometheusResource,
  PrometheusSpecResourcesLimits,
  PrometheusSpecServiceDiscoveryRole,
  PrometheusSpecStorageVolumeClaimTemplateSpecResourcesRequests,
} from '../../imports/monitoring.coreos.com';
import { imageReference, type KubernetesEnvironment } from '../model';
import { PROMETHEUS } from '../programs/prometheus';
import { workloadLabels } from '../naming/labels';
import { discoveryRights } from './prometheus-rights';
import { resourceList } from './resources';
import { podSecurity } from './security';
import { emit } from '../output/manifest-object';

/** The namespaces whose pods and Services are looked at: those that hold a monitor's targets. */
export interface PrometheusProps {
  readonly environment: KubernetesEnvironment;
  readonly discovers: readonly string[];
}

/**
 * Prometheus, run by its operator: it takes every monitor and every rule in the application's namespaces.
 *
 * @see https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.Prometheus
 */
export class Prometheus extends Construct {
  constructor(scope: Construct, id: string, { environment, discovers }: PrometheusProps) {
    super(scope, id);
    const { name, user, resources } = PROMETHEUS;
    const { retentionDays, volumeGiB } = environment.monitoring;
    const labels = workloadLabels(name, environment.name, 'monitoring');
    const ours = { matchLabels: { 'app.kubernetes.io/part-of': environment.application } };
    const storage = {
      storage: PrometheusSpecStorageVolumeClaimTemplateSpecResourcesRequests.fromString(`${volumeGiB}Gi`),
    };
    const { storageClass } = environment;

    emit(k8s.KubeServiceAccount, this, 'service-account', {
      metadata: { name, labels },
      automountServiceAccountToken: false,
    });
    discoveryRights(this, { name, labels }, discovers);
    emit(PrometheusResource, this, 'prometheus', {
      metadata: { name, labels },
      spec: {
        image: imageReference(environment.images, environment.registry, name),
        replicas: 1,
        serviceAccountName: name,
        // Discovery asks the API server.
        automountServiceAccountToken: true,
        enableServiceLinks: false,
        podMetadata: { labels },
        portName: 'web',
        podMonitorSelector: {},
        podMonitorNamespaceSelector: ours,
        serviceMonitorSelector: {},
        serviceMonitorNamespaceSelector: ours,
        ruleSelector: {},
        ruleNamespaceSelector: ours,
        serviceDiscoveryRole: PrometheusSpecServiceDiscoveryRole.ENDPOINT_SLICE,
        scrapeInterval: '30s',
        evaluationInterval: '30s',
        retention: `${retentionDays}d`,
        // Stops before the volume is full; the rest is for the log and compaction.
        retentionSize: `${Math.floor(volumeGiB * 0.85)}GiB`,
        walCompression: true,
        externalLabels: { environment: environment.name },
        resources: resourceList(resources, (text) => PrometheusSpecResourcesLimits.fromString(text)),
        securityContext: podSecurity(user),
        storage: {
          volumeClaimTemplate: {
            metadata: { annotations: { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' } },
            spec: {
              accessModes: ['ReadWriteOnce'],
              resources: { requests: storage },
              ...(storageClass === undefined ? {} : { storageClassName: storageClass }),
            },
          },
        },
      },
    });
  }
}
