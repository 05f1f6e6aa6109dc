import { Construct } from 'constructs';
import type { ResolvedService } from '../../model';
import { environmentOf } from '../environment-chart';
import { NAME_LABEL, selectorLabels, workloadLabels } from '../naming/labels';
import { Autoscaler } from './autoscaler';
import { Deployment } from './deployment';
import { DisruptionBudget } from './disruption-budget';
import { PodMonitor } from './pod-monitor';
import { PublicRoutes } from './public-routes';
import { Service } from './service';
import { ServiceAccount } from './service-account';
import { identityOf } from './workload-identity';

export interface StatelessServiceProps {
  readonly resolved: ResolvedService;
}

/**
 * A service on Kubernetes: ServiceAccount, Deployment, Service, HorizontalPodAutoscaler, PodDisruptionBudget, and what
 * only some have: PodMonitor, Ingresses. Zero downtime and Pod Security "restricted" by construction.
 */
export class StatelessService extends Construct {
  readonly deployment: Deployment;

  constructor(scope: Construct, id: string, { resolved }: StatelessServiceProps) {
    super(scope, id);
    const environment = environmentOf(this);
    const { service, program, scaling } = resolved;
    const { name, metrics } = service;
    const metadata = { name, labels: workloadLabels(name, environment.name, service.namespace.name) };
    const selector = selectorLabels(name, environment.name);
    const { azureClientId, podLabels } = identityOf(service, environment);

    new ServiceAccount(this, 'service-account', {
      metadata,
      ...(azureClientId === undefined ? {} : { azureClientId }),
    });
    this.deployment = new Deployment(this, 'deployment', {
      metadata,
      program,
      pods: service,
      company: resolved,
      ...(podLabels === undefined ? {} : { podLabels }),
    });
    this.node.defaultChild = this.deployment;
    new Service(this, 'service', { metadata, program });
    new Autoscaler(this, 'autoscaler', { metadata, scaling });
    new DisruptionBudget(this, 'disruption-budget', { metadata, selector });
    if (metrics) {
      const { port, path } = metrics;
      new PodMonitor(this, 'pod-monitor', { metadata, selector, jobLabel: NAME_LABEL, port, path });
    }
    new PublicRoutes(this, 'routes', { service, labels: metadata.labels });
  }
}
