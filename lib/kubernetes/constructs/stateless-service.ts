import { Construct } from 'constructs';
import {
  isBehindWaypoint,
  isScaled,
  runningClients,
  scalingQueue,
  type ResolvedService,
  type Service as Defined,
} from '../../model';
import { workloadLimit } from '../../observability/sample-limits';
import { chartOf, environmentOf } from '../environment-chart';
import { appProtocols } from '../gateway/app-protocols';
import { USE_WAYPOINT } from '../naming/mesh';
import { NAME_LABEL, selectorLabels, workloadLabels } from '../naming/labels';
import { Autoscaler } from './autoscaler';
import { ConfigMaps } from './config-maps';
import { Deployment } from './deployment';
import { DisruptionBudget } from './disruption-budget';
import type { Metadata } from './metadata';
import { PodMonitor } from './pod-monitor';
import { PublicRoutes } from './public-routes';
import { QueueAutoscaler } from './queue-autoscaler';
import { Service } from './service';
import { ServiceAccount } from './service-account';
import { identityOf } from './workload-identity';

export interface StatelessServiceProps {
  readonly resolved: ResolvedService;
}

/**
 * A service on Kubernetes: ServiceAccount, Deployment, PodDisruptionBudget, and what only some have: Service,
 * HorizontalPodAutoscaler or ScaledObject, PodMonitor, Ingresses or routes of a Gateway. Zero downtime, of what has more than one copy, and Pod
 * Security "restricted" by construction.
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
      singleton: service.singleton,
      most: scaling.max,
      ...(isScaled(scaling) ? {} : { replicas: scaling.min }),
      pods: { priority: this.usualPriority(service), ...service },
      company: resolved,
      ...(podLabels === undefined ? {} : { podLabels }),
    });
    this.node.defaultChild = this.deployment;
    for (const one of [program, ...resolved.init, ...resolved.sidecars]) {
      new ConfigMaps(this, `config-maps-${one.name}`, { program: one, labels: metadata.labels });
    }
    if (Object.keys(service.ports).length > 0) {
      const { servicePorts, routes } = service;
      const isBehind = isBehindWaypoint(service, chartOf(this).resolved);
      const protocols = appProtocols(routes, environment);
      const reached = isBehind ? { ...metadata, labels: { ...metadata.labels, ...USE_WAYPOINT } } : metadata;
      new Service(this, 'service', { metadata: reached, program, servicePorts, appProtocols: protocols });
    }
    if (isScaled(scaling)) this.scale(resolved, metadata);
    new DisruptionBudget(this, 'disruption-budget', { metadata, selector });
    if (metrics) {
      const { port, path } = metrics;
      const sampleLimit = workloadLimit(metrics);
      new PodMonitor(this, 'pod-monitor', { metadata, selector, jobLabel: NAME_LABEL, port, path, sampleLimit });
    }
    new PublicRoutes(this, 'routes', { of: service, labels: metadata.labels });
  }

  /** Somebody waits for what is public, and for what others connect to. */
  private usualPriority(service: Defined): 'service' | 'background' {
    const isConnectedTo = runningClients(chartOf(this).resolved).some(({ connects }) =>
      connects.some(({ of }) => of === service),
    );
    return service.routes.length > 0 || isConnectedTo ? 'service' : 'background';
  }

  private scale(resolved: ResolvedService, metadata: Metadata): void {
    const { scaling } = resolved;
    const queue = scalingQueue(resolved, environmentOf(this));
    if (queue === undefined) new Autoscaler(this, 'autoscaler', { metadata, scaling });
    else new QueueAutoscaler(this, 'autoscaler', { metadata, scaling, queue });
  }
}
