import { k8s } from '../k8s';
import { Construct } from 'constructs';
import type { Program } from '../../model';
import { environmentOf } from '../environment-chart';
import { stageWave, type Stage } from '../gitops/stages';
import { waveAnnotation } from '../gitops/waves';
import { versionLabel, workloadLabels } from '../naming/labels';
import { TypedObject } from '../typed-object';
import { jobSpec, type JobPodProps } from './job-spec';

export interface ReleaseJobProps extends JobPodProps {
  readonly program: Program;
  readonly namespace: string;
  /** When it runs, among what a sync brings. */
  readonly stage: Stage;
}

/**
 * Runs once a sync, before a new version serves. A Sync hook, not a PreSync one: that would run before the Secrets it
 * needs exist. If it fails, the sync stops there and the old version goes on serving.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/
 */
export class ReleaseJob extends Construct {
  constructor(scope: Construct, id: string, props: ReleaseJobProps) {
    super(scope, id);
    const environment = environmentOf(this);
    const { program, namespace, stage } = props;
    const labels = {
      ...workloadLabels(program.name, environment.name, namespace),
      ...versionLabel(program.image),
    };
    new TypedObject(this, 'Resource', k8s.KubeJob, {
      metadata: {
        name: program.name,
        labels,
        annotations: {
          ...waveAnnotation(stageWave(stage)),
          'argocd.argoproj.io/hook': 'Sync',
          'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation',
        },
      },
      spec: jobSpec(program, labels, props, environment),
    });
  }
}
