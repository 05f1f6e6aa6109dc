import { Construct } from 'constructs';
import {
  Prometheus as PrometheusResource,
  PrometheusSpecAlertingAlertmanagersPort,
  PrometheusSpecResourcesLimits,
  PrometheusSpecServiceDiscoveryRole,
  PrometheusSpecStorageVolumeClaimTemplateSpecResourcesRequests,
} from '../../../imports/monitoring.coreos.com';
import {
  imageReference,
  namespaceOf,
  waypointNamespaces,
  type KubernetesEnvironment,
  type Monitoring,
  type Namespace,
  type Resolved,
} from '../../model';
import { highestLimit } from '../../observability/series';
import { PROMETHEUS, prometheusResources } from '../../programs/prometheus';
import { PROMETHEUS_OPERATOR_NAMESPACE } from '../addons/prometheus-operator';
import { platformTargets } from '../platform-targets';
import { OPERATED_ALERTMANAGER } from '../naming/addresses';
import { environmentLabels, workloadLabels } from '../naming/labels';
import { priorityOf } from '../naming/priority';
import { chartOf } from '../environment-chart';
import { imagePullSecrets } from '../secrets/pull-secret';
import { TypedObject } from '../typed-object';
import { DNS_CONFIG } from './dns-config';
import { DiscoveryRights } from './discovery-rights';
import { resourceList } from './resources';
import { podSecurity } from './security';
import { ServiceAccount } from './service-account';
import { gibibytes } from '../quantity';

export interface PrometheusProps {
  readonly monitoring: Monitoring;
}

/**
 * Prometheus, run by its operator: it takes every monitor and every rule in the namespaces of its environment.
 *
 * @see https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.Prometheus
 */
export class Prometheus extends Construct {
  constructor(scope: Construct, id: string, { monitoring }: PrometheusProps) {
    super(scope, id);
    const { namespace, retentionDays, volumeGiB } = monitoring;
    const { environment, resolved } = chartOf(this);
    const { name, user } = PROMETHEUS;
    const resources = prometheusResources(resolved);
    const labels = workloadLabels(name, environment.name, namespace.name);
    const ours = { matchLabels: environmentLabels(environment.application, environment.name) };
    const storage = {
      storage: PrometheusSpecStorageVolumeClaimTemplateSpecResourcesRequests.fromString(gibibytes(volumeGiB)),
    };
    const { storageClass } = environment;

    new ServiceAccount(this, 'service-account', { metadata: { name, labels } });
    new DiscoveryRights(this, 'rights', {
      metadata: { name, labels },
      namespace: namespace.name,
      ...discovered(namespace, resolved),
    });
    new TypedObject(this, 'Resource', PrometheusResource, {
      metadata: { name, labels },
      spec: {
        image: imageReference(environment.images, environment.registry, name),
        ...imagePullSecrets(environment),
        ...priorityOf('service', environment),
        dnsConfig: DNS_CONFIG,
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
        // No monitor may say more, and none may say nothing.
        enforcedSampleLimit: highestLimit(resolved),
        retention: `${retentionDays}d`,
        // Stops before the volume is full; the rest is for the log and compaction.
        retentionSize: `${Math.floor(volumeGiB * 0.85)}GiB`,
        walCompression: true,
        ...alerting(monitoring),
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

/** Whom Prometheus hands its alerts to, if somebody is told of them. */
const alerting = ({ alerts, namespace }: Monitoring) =>
  alerts === undefined
    ? {}
    : {
        alerting: {
          alertmanagers: [
            {
              name: OPERATED_ALERTMANAGER,
              namespace: namespace.name,
              port: PrometheusSpecAlertingAlertmanagersPort.fromString('web'),
            },
          ],
        },
      };

/** The namespaces that hold something to scrape. */
function discovered(watching: Namespace, resolved: Resolved<KubernetesEnvironment>) {
  const { services, backing } = resolved;
  const measured = services.filter(({ service }) => service.metrics).map(({ service }) => service.namespace.name);
  const kept = backing.flatMap(({ backing: one, form }) =>
    form.kind === 'external' ? [] : (namespaceOf(one)?.name ?? []),
  );
  const told = platformTargets(resolved).flatMap(({ namespaces }) => namespaces);
  const passed = waypointNamespaces(resolved).map(({ name }) => name);
  const own = [...new Set([...measured, ...kept, ...passed, watching.name])].sort();
  const shared = [...new Set([...told, PROMETHEUS_OPERATOR_NAMESPACE, 'kube-system'])];
  return { own, shared: shared.filter((name) => !passed.includes(name)) };
}
