import {
  ARGO_CD,
  CERT_MANAGER,
  ENVOY_PROXY,
  EXTERNAL_SECRETS,
  INGRESS_CONTROLLER,
  KEDA,
  KUBE_STATE_METRICS,
} from '../platform-jobs';
import { labels, noneOf } from '../promql';
import type { Alert } from './alert';

/**
 * Alerts of the Deployments of the platform, from what the cluster knows: each add-on has some, and none of them needs metrics
 * for that.
 *
 * @param own the namespaces of the application, which has alerts of its own
 */
export const addonAlerts = (own: readonly string[]): Alert[] => [
  {
    alert: 'AddonUnavailable',
    severity: 'critical',
    expr: `max by (namespace, deployment) (kube_deployment_status_replicas_available${labels({
      job: KUBE_STATE_METRICS,
      namespace: noneOf(own),
    })}) == 0`,
    for: '5m',
    summary: 'A part of the platform is unavailable',
    description: 'No pod of {{ $labels.deployment }} in {{ $labels.namespace }} has been ready for 5 minutes.',
  },
];

/** Alerts of pods of the application that no node has room for. */
export const podAlerts = (own: string): Alert[] => [
  {
    alert: 'PodUnschedulable',
    severity: 'warning',
    expr: `max by (namespace, pod) (kube_pod_status_unschedulable${labels({ job: KUBE_STATE_METRICS, namespace: own })}) == 1`,
    for: '15m',
    summary: 'A pod finds no node',
    description: 'No node has had room for {{ $labels.pod }} in {{ $labels.namespace }} for 15 minutes.',
  },
];

/** Alerts of what makes Secrets from the store. */
export const secretAlerts = (): Alert[] => [
  {
    alert: 'SecretNotSynced',
    severity: 'warning',
    expr: `max by (namespace, name) (externalsecret_status_condition${labels({ job: EXTERNAL_SECRETS, condition: 'Ready', status: 'False' })}) == 1`,
    for: '15m',
    summary: 'A secret is not read from the store',
    description:
      'The ExternalSecret {{ $labels.name }} in {{ $labels.namespace }} has failed for 15 minutes: what it made is old.',
  },
];

/** Alerts of what counts queues. Its fallback keeps autoscalers content meanwhile, so nobody else can tell. */
export const scalingAlerts = (): Alert[] => [
  {
    alert: 'QueueNotCounted',
    severity: 'warning',
    expr: `sum by (namespace, scaledObject) (increase(keda_scaled_object_errors_total${labels({ job: KEDA })}[10m])) > 0`,
    for: '15m',
    summary: 'Nothing follows a queue',
    description:
      'KEDA has failed for 15 minutes to count what waits for {{ $labels.scaledObject }} in {{ $labels.namespace }}: it gets no pod more for it.',
  },
];

/** Alerts of the controller of public hosts. */
export const edgeAlerts = (): Alert[] => [
  {
    alert: 'IngressReloadFailed',
    severity: 'critical',
    expr: `min by (job) (nginx_ingress_controller_nginx_last_reload_status${labels({ job: INGRESS_CONTROLLER })}) == 0`,
    for: '5m',
    summary: 'The ingress controller runs on an old configuration',
    description:
      'The last reload of a pod of the controller failed: routes and pods that have changed since are not followed.',
  },
];

/** Alerts of the proxies of public hosts. */
export const gatewayAlerts = (): Alert[] => [
  {
    alert: 'GatewayProxyNotConfigured',
    severity: 'critical',
    expr: `min by (job) (envoy_control_plane_connected_state${labels({ job: ENVOY_PROXY })}) == 0`,
    for: '10m',
    summary: 'A proxy of the gateway runs on an old configuration',
    description:
      'A proxy has not been connected for 10 minutes to what configures it: routes and pods that have changed since are not followed.',
  },
];

/** Alerts of what brings releases. */
export function deliveryAlerts(): Alert[] {
  const info = (of: Readonly<Record<string, string>>) =>
    `max by (name) (argocd_app_info${labels({ job: ARGO_CD, ...of })}) == 1`;
  return [
    {
      alert: 'DeliveryOutOfSync',
      severity: 'warning',
      expr: info({ sync_status: '~OutOfSync|Unknown' }),
      for: '30m',
      summary: 'An Application is not what Git says',
      description: 'The Application {{ $labels.name }} has not been in sync for half an hour: releases do not arrive.',
    },
    {
      alert: 'DeliveryDegraded',
      severity: 'warning',
      expr: info({ health_status: '~Degraded|Missing' }),
      for: '15m',
      summary: 'An Application is not healthy',
      description: 'The Application {{ $labels.name }} has been degraded for 15 minutes: later waves wait for it.',
    },
    {
      alert: 'DeliveryFailed',
      severity: 'warning',
      expr: `sum by (name) (increase(argocd_app_sync_total${labels({ job: ARGO_CD, phase: '~Error|Failed' })}[30m])) > 0`,
      for: '5m',
      summary: 'A sync failed',
      description: 'Syncs of the Application {{ $labels.name }} failed in the last 30 minutes.',
    },
  ];
}

/** A certificate that was asked for and is not there, or no longer holds. */
export const certificateNotReady: Alert = {
  alert: 'CertificateNotReady',
  severity: 'warning',
  expr: `max by (namespace, name) (certmanager_certificate_ready_status${labels({ job: CERT_MANAGER, condition: 'False' })}) == 1`,
  for: '30m',
  summary: 'A certificate is not ready',
  description: 'The certificate {{ $labels.name }} in {{ $labels.namespace }} has not been ready for half an hour.',
};
