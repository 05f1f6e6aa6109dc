import { Construct } from 'constructs';
import type { Monitoring } from '../../model';
import { grafanaProgram } from '../../programs/grafana';
import { PROMETHEUS } from '../../programs/prometheus';
import { SAMPLE_LIMITS } from '../../observability/sample-limits';
import { chartOf } from '../environment-chart';
import { inside, OPERATED } from '../naming/addresses';
import { NAME_LABEL, selectorLabels, workloadLabels } from '../naming/labels';
import { ConfigMaps } from './config-maps';
import { Deployment } from './deployment';
import { DisruptionBudget } from './disruption-budget';
import { PodMonitor } from './pod-monitor';
import { Service } from './service';
import { ServiceAccount } from './service-account';

export interface GrafanaProps {
  readonly monitoring: Monitoring;
}

/** Grafana: ServiceAccount, ConfigMaps, Deployment of one, Service, PodDisruptionBudget, PodMonitor. */
export class Grafana extends Construct {
  constructor(scope: Construct, id: string, { monitoring }: GrafanaProps) {
    super(scope, id);
    const { resolved, environment } = chartOf(this);
    const namespace = monitoring.namespace.name;
    const program = grafanaProgram(resolved, `http://${inside(OPERATED, namespace, environment)}:${PROMETHEUS.port}`);
    const { name } = program;
    const metadata = { name, labels: workloadLabels(name, environment.name, namespace) };
    const selector = selectorLabels(name, environment.name);
    new ServiceAccount(this, 'service-account', { metadata });
    new ConfigMaps(this, 'config-maps', { program, labels: metadata.labels });
    this.node.defaultChild = new Deployment(this, 'deployment', { metadata, program, replicas: 1, most: 1 });
    new Service(this, 'service', { metadata, program });
    new DisruptionBudget(this, 'disruption-budget', { metadata, selector });
    const sampleLimit = SAMPLE_LIMITS.grafana;
    new PodMonitor(this, 'pod-monitor', { metadata, selector, jobLabel: NAME_LABEL, port: 'http', sampleLimit });
  }
}
