import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { KubernetesEnvironment, Program } from '../model';
import { configAnnotations } from './config-folder';
import { selectorLabels, versionLabel } from '../naming/labels';
import { podSpec, spread } from './pod';
import { emit } from '../output/manifest-object';
import { withPreStopPause } from './pre-stop';

export interface DeploymentProps {
  /** Name and labels, which the pods have too. */
  readonly metadata: k8s.ObjectMeta;
  readonly program: Program;
  readonly environment: KubernetesEnvironment;
  /** @default left to an autoscaler: Argo CD must not put them back */
  readonly replicas?: number;
  /** Labels of the pods alone; never in the selector. @default none */
  readonly podLabels?: Readonly<Record<string, string>>;
}

/** A Deployment that loses no request: one new pod is ready before an old one goes, and an old one goes slowly. */
export function deployment(scope: Construct, props: DeploymentProps): void {
  const { metadata, program, environment, replicas, podLabels } = props;
  const labels = { ...metadata.labels, ...versionLabel(program.image) };
  const typed: k8s.KubeDeploymentProps = {
    metadata: { ...metadata, labels },
    spec: {
      ...(replicas === undefined ? {} : { replicas }),
      revisionHistoryLimit: 3,
      selector: { matchLabels: selectorLabels(program.name, environment.name) },
      strategy: {
        type: 'RollingUpdate',
        rollingUpdate: { maxSurge: k8s.IntOrString.fromNumber(1), maxUnavailable: k8s.IntOrString.fromNumber(0) },
      },
      template: {
        metadata: { labels: { ...labels, ...podLabels }, ...configAnnotations(program) },
        spec: {
          ...podSpec(program, environment),
          serviceAccountName: program.name,
          topologySpreadConstraints: spread(program.name, environment.name),
        },
      },
    },
  };
  emit(k8s.KubeDeployment, scope, 'deployment', typed, withPreStopPause);
}
