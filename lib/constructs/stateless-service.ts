import { Construct } from 'constructs';
import type { KubernetesEnvironment, ResolvedService } from '../model';
import { disruptionBudget } from './disruption-budget';
import { autoscaler } from './autoscaler';
import { minionIngress } from './ingress';
import { deployment } from './deployment';
import { NAME_LABEL, selectorLabels, workloadLabels } from '../naming/labels';
import { podMonitor } from './pod-monitor';
import { clusterService } from './service';
import { serviceAccount } from './service-account';

export interface StatelessServiceProps {
  readonly resolved: ResolvedService;
  readonly environment: KubernetesEnvironment;
}

/**
 * A service on Kubernetes: ServiceAccount, Deployment, Service, HorizontalPodAutoscaler, PodDisruptionBudget, and an
 * Ingress if it has a route. Zero downtime and Pod Security "restricted" by construction.
 */
export class StatelessService extends Construct {
  constructor(scope: Construct, id: string, props: StatelessServiceProps) {
    super(scope, id);
    const { service, program, scaling } = props.resolved;
    const { name } = service;
    const instance = props.environment.name;
    const metadata = { name, labels: workloadLabels(name, instance, service.namespace) };

    const selector = selectorLabels(name, instance);
    const identity = usesWorkloadIdentity(props);
    serviceAccount(this, metadata, identity ? props.environment.objectStorage.clientId : undefined);
    deployment(this, {
      metadata,
      program,
      environment: props.environment,
      // https://azure.github.io/azure-workload-identity/docs/topics/service-account-labels-and-annotations.html
      ...(identity ? { podLabels: { 'azure.workload.identity/use': 'true' } } : {}),
    });
    clusterService(this, metadata, program, instance);
    autoscaler(this, metadata, scaling);
    disruptionBudget(this, metadata, selector);
    if (service.metrics) {
      const { port, path } = service.metrics;
      podMonitor(this, metadata, { selector, jobLabel: NAME_LABEL, port, ...(path === undefined ? {} : { path }) });
    }
    if (service.route) minionIngress(this, metadata, service.route, props.environment);
  }
}

/** Whether a service reaches Azure as itself: its pods then exchange their token for an Entra ID one. */
const usesWorkloadIdentity = ({ resolved, environment }: StatelessServiceProps): boolean =>
  environment.objectStorage.api === 'azure' && resolved.service.connects.some((c) => c.of.kind === 'objectStorage');
