import { k8s } from '../k8s';
import { Construct } from 'constructs';
import type { Company, PodProps, Program } from '../../model';
import { environmentOf } from '../environment-chart';
import { selectorLabels, versionLabel } from '../naming/labels';
import { TypedObject } from '../typed-object';
import { podAnnotations } from './config-folder';
import type { Metadata } from './metadata';
import { placement } from './placement';
import { podSpec } from './pod';
import { withPreStopPause } from './pre-stop';
import { progressDeadlineSeconds } from './progress-deadline';
import { spread } from './spread';

const ONE_MORE_FIRST: k8s.DeploymentStrategy = {
  type: 'RollingUpdate',
  rollingUpdate: { maxSurge: k8s.IntOrString.fromNumber(1), maxUnavailable: k8s.IntOrString.fromNumber(0) },
};

export interface DeploymentProps {
  /** Name and labels, which the pods have too. */
  readonly metadata: Metadata;
  readonly program: Program;
  /** @default left to an autoscaler: Argo CD must not put them back */
  readonly replicas?: number;
  /** How many copies there may be. */
  readonly most: number;
  /** Never two at a time: the old pod has ended before a new one starts. @default false */
  readonly singleton?: boolean;
  /** Labels of the pods alone; never in the selector. @default none */
  readonly podLabels?: Readonly<Record<string, string>>;
  /** What its definition says of the pods. @default nothing */
  readonly pods?: PodProps;
  /** The programs before it and around it. @default none */
  readonly company?: Company;
}

/**
 * A Deployment that loses no request: one new pod is ready before an old one goes, and an old one goes slowly. That of a
 * singleton waits until the old one is gone.
 */
export class Deployment extends Construct {
  constructor(scope: Construct, id: string, props: DeploymentProps) {
    super(scope, id);
    const { metadata, program, replicas, most, singleton = false, podLabels, pods = {}, company } = props;
    const environment = environmentOf(this);
    const matchLabels = selectorLabels(program.name, environment.name);
    const beside = [...(company?.init ?? []), ...(company?.sidecars ?? [])];
    const labels = { ...metadata.labels, ...versionLabel(program.image) };
    const typed: k8s.KubeDeploymentProps = {
      metadata: { ...metadata, labels },
      spec: {
        ...(replicas === undefined ? {} : { replicas }),
        revisionHistoryLimit: 3,
        progressDeadlineSeconds: progressDeadlineSeconds(program, singleton),
        selector: { matchLabels },
        strategy: singleton ? { type: 'Recreate' } : ONE_MORE_FIRST,
        template: {
          metadata: { labels: { ...labels, ...podLabels }, ...podAnnotations(program, pods, beside) },
          spec: {
            ...podSpec(program, environment, company),
            ...placement(pods, 'service', environment),
            serviceAccountName: program.name,
            ...(singleton ? {} : { topologySpreadConstraints: spread(matchLabels, most) }),
          },
        },
      },
    };
    new TypedObject(this, 'Resource', k8s.KubeDeployment, typed, { change: withPreStopPause });
  }
}
