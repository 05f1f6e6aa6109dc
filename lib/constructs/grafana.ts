import { Construct } from 'constructs';
import type { KubernetesEnvironment, Resolved } from '../model';
import { grafanaProgram } from '../programs/grafana';
import { PROMETHEUS } from '../programs/prometheus';
import { inside } from '../naming/addresses';
import { configMaps } from './config-folder';
import { deployment } from './deployment';
import { disruptionBudget } from './disruption-budget';
import { NAME_LABEL, selectorLabels, workloadLabels } from '../naming/labels';
import { podMonitor } from './pod-monitor';
import { clusterService } from './service';
import { serviceAccount } from './service-account';

/** The Service that the operator puts in front of every Prometheus of its namespace. */
const OPERATED = 'prometheus-operated';

/** Grafana: ServiceAccount, ConfigMaps, Deployment of one, Service, PodDisruptionBudget, PodMonitor. */
export class Grafana extends Construct {
  constructor(scope: Construct, id: string, resolved: Resolved<KubernetesEnvironment>) {
    super(scope, id);
    const { environment } = resolved;
    const url = `http://${inside(OPERATED, 'monitoring', environment)}:${PROMETHEUS.port}`;
    const program = grafanaProgram(resolved, url);
    const { name } = program;
    const labels = workloadLabels(name, environment.name, 'monitoring');
    const selector = selectorLabels(name, environment.name);
    const metadata = { name, labels };
    serviceAccount(this, metadata);
    configMaps(this, program, labels);
    deployment(this, { metadata, program, environment, replicas: 1 });
    clusterService(this, metadata, program, environment.name);
    disruptionBudget(this, metadata, selector);
    podMonitor(this, metadata, { selector, jobLabel: NAME_LABEL, port: 'http' });
  }
}
