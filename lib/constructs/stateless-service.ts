import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { KubernetesEnvironment, ResolvedService } from '../model';
import { disruptionBudget } from './disruption-budget';
import { autoscaler } from './autoscaler';
import { minionIngress } from './ingress';
import { selectorLabels, versionLabel, workloadLabels } from './labels';
import { podSpec, spread } from './pod';
import { withPreStopPause, type DeploymentManifest } from './pre-stop';

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

    serviceAccount(this, metadata, props);
    deployment(this, metadata, props);
    new k8s.KubeService(this, 'service', {
      metadata,
      spec: {
        type: 'ClusterIP',
        selector: selectorLabels(name, instance),
        ports: Object.entries(program.ports).map(([port, number]) => ({
          name: port,
          port: number,
          targetPort: k8s.IntOrString.fromString(port),
          protocol: 'TCP',
          appProtocol: 'http',
        })),
      },
    });
    autoscaler(this, metadata, scaling);
    disruptionBudget(this, metadata, instance);
    if (service.route) minionIngress(this, metadata, service.route, props.environment);
  }
}

/** Whether a service reaches Azure as itself: its pods then exchange their token for an Entra ID one. */
const usesWorkloadIdentity = ({ resolved, environment }: StatelessServiceProps): boolean =>
  environment.objectStorage.api === 'azure' && resolved.service.connects.some((c) => c.of.kind === 'objectStorage');

function serviceAccount(scope: Construct, metadata: k8s.ObjectMeta, props: StatelessServiceProps): void {
  const annotations = usesWorkloadIdentity(props)
    ? { annotations: { 'azure.workload.identity/client-id': props.environment.objectStorage.clientId } }
    : {};
  new k8s.KubeServiceAccount(scope, 'service-account', {
    metadata: { ...metadata, ...annotations },
    automountServiceAccountToken: false,
  });
}

function deployment(scope: Construct, metadata: k8s.ObjectMeta, props: StatelessServiceProps): void {
  const { service, program } = props.resolved;
  const instance = props.environment.name;
  const version = versionLabel(program.image);
  // On the template, never in the selector: https://azure.github.io/azure-workload-identity/docs/
  const identity = usesWorkloadIdentity(props) ? { 'azure.workload.identity/use': 'true' } : {};
  const manifest: unknown = k8s.KubeDeployment.manifest({
    metadata: { ...metadata, labels: { ...metadata.labels, ...version } },
    spec: {
      // No `replicas`: they are the autoscaler's, and Argo CD must not put them back.
      revisionHistoryLimit: 3,
      selector: { matchLabels: selectorLabels(service.name, instance) },
      strategy: {
        type: 'RollingUpdate',
        rollingUpdate: { maxSurge: k8s.IntOrString.fromNumber(1), maxUnavailable: k8s.IntOrString.fromNumber(0) },
      },
      template: {
        metadata: { labels: { ...metadata.labels, ...version, ...identity } },
        spec: {
          ...podSpec(program, props.environment),
          serviceAccountName: service.name,
          topologySpreadConstraints: spread(service.name, instance),
        },
      },
    },
  });
  new ApiObject(scope, 'deployment', withPreStopPause(manifest as DeploymentManifest));
}
