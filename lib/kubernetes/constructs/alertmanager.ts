import { Construct } from 'constructs';
import {
  Alertmanager as AlertmanagerResource,
  AlertmanagerSpecResourcesLimits,
} from '../../../imports/monitoring.coreos.com';
import { imageReference, type AlertsChoice, type Namespace } from '../../model';
import { ALERTMANAGER } from '../../programs/alertmanager';
import { SAMPLE_LIMITS } from '../../observability/sample-limits';
import { chartOf } from '../environment-chart';
import { alertmanagerLabels, NAME_LABEL, workloadLabels } from '../naming/labels';
import { priorityOf } from '../naming/priority';
import { imagePullSecrets } from '../secrets/pull-secret';
import { TypedObject } from '../typed-object';
import { DNS_CONFIG } from './dns-config';
import { AlertmanagerConfig } from './alertmanager-config';
import { DisruptionBudget } from './disruption-budget';
import { PodMonitor } from './pod-monitor';
import { resourceList } from './resources';
import { podSecurity } from './security';
import { ServiceAccount } from './service-account';
import { apart } from './spread';

export interface AlertmanagerProps {
  /** Where Prometheus is, too. */
  readonly namespace: Namespace;
  readonly alerts: AlertsChoice;
}

/**
 * Alertmanager, run by its operator, which gives it probes: two, who tell each other whom they have told and what is
 * silenced, so that a volume would keep nothing that the other has not. ServiceAccount, AlertmanagerConfig, Alertmanager,
 * PodDisruptionBudget, PodMonitor.
 *
 * @see https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.Alertmanager
 */
export class Alertmanager extends Construct {
  constructor(scope: Construct, id: string, { namespace, alerts }: AlertmanagerProps) {
    super(scope, id);
    const { environment } = chartOf(this);
    const { name, user, resources } = ALERTMANAGER;
    const labels = workloadLabels(name, environment.name, namespace.name);
    const metadata = { name, labels };
    const selector = alertmanagerLabels(name);
    new ServiceAccount(this, 'service-account', { metadata });
    new AlertmanagerConfig(this, 'config', { metadata, alerts });
    this.node.defaultChild = new TypedObject(this, 'Resource', AlertmanagerResource, {
      metadata,
      spec: {
        image: imageReference(environment.images, environment.registry, name),
        ...imagePullSecrets(environment),
        ...priorityOf('service', environment),
        dnsConfig: DNS_CONFIG,
        replicas: 2,
        serviceAccountName: name,
        automountServiceAccountToken: false,
        enableServiceLinks: false,
        podMetadata: { labels },
        portName: 'web',
        // The configuration is this one, whole, and no other of the namespace.
        alertmanagerConfiguration: { name },
        retention: '120h',
        resources: resourceList(resources, (text) => AlertmanagerSpecResourcesLimits.fromString(text)),
        securityContext: podSecurity(user),
        topologySpreadConstraints: apart(selector),
      },
    });
    new DisruptionBudget(this, 'disruption-budget', { metadata, selector });
    const sampleLimit = SAMPLE_LIMITS.alertmanager;
    new PodMonitor(this, 'pod-monitor', { metadata, selector, jobLabel: NAME_LABEL, port: 'web', sampleLimit });
  }
}
