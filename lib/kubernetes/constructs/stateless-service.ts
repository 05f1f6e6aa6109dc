import { Construct } from 'constructs';
import type { KubernetesEnvironment, ResolvedService, Service as Definition } from '../../model';
import { environmentOf } from '../environment-chart';
import { NAME_LABEL, selectorLabels, workloadLabels } from '../naming/labels';
import { Autoscaler } from './autoscaler';
import { Deployment } from './deployment';
import { DisruptionBudget } from './disruption-budget';
import { MinionIngress } from './ingress';
import { MigrationsJob } from './migrations-job';
import { PodMonitor } from './pod-monitor';
import { Service } from './service';
import { ServiceAccount } from './service-account';

export interface StatelessServiceProps {
  readonly resolved: ResolvedService;
}

/**
 * A service on Kubernetes: ServiceAccount, Deployment, Service, HorizontalPodAutoscaler, PodDisruptionBudget, and what
 * only some have: PodMonitor, Ingress, migrations Job. Zero downtime and Pod Security "restricted" by construction.
 */
export class StatelessService extends Construct {
  readonly deployment: Deployment;

  constructor(scope: Construct, id: string, { resolved }: StatelessServiceProps) {
    super(scope, id);
    const environment = environmentOf(this);
    const { service, program, scaling, migrations } = resolved;
    const { name, metrics, route } = service;
    const metadata = { name, labels: workloadLabels(name, environment.name, service.namespace.name) };
    const selector = selectorLabels(name, environment.name);
    const identity = usesWorkloadIdentity(service, environment);

    new ServiceAccount(this, 'service-account', {
      metadata,
      ...(identity ? { azureClientId: environment.objectStorage.clientId } : {}),
    });
    this.deployment = new Deployment(this, 'deployment', {
      metadata,
      program,
      // https://azure.github.io/azure-workload-identity/docs/topics/service-account-labels-and-annotations.html
      ...(identity ? { podLabels: { 'azure.workload.identity/use': 'true' } } : {}),
    });
    this.node.defaultChild = this.deployment;
    new Service(this, 'service', { metadata, program });
    new Autoscaler(this, 'autoscaler', { metadata, scaling });
    new DisruptionBudget(this, 'disruption-budget', { metadata, selector });
    if (metrics) {
      const { port, path } = metrics;
      new PodMonitor(this, 'pod-monitor', { metadata, selector, jobLabel: NAME_LABEL, port, path });
    }
    if (route) new MinionIngress(this, 'ingress', { metadata, route });
    if (migrations) new MigrationsJob(this, 'migrations', { service, migrations });
  }
}

/** Whether a service reaches Azure as itself: its pods then exchange their token for an Entra ID one. */
const usesWorkloadIdentity = ({ connects }: Definition, { objectStorage }: KubernetesEnvironment): boolean =>
  objectStorage.api === 'azure' && connects.some(({ of }) => of.kind === 'objectStorage');
