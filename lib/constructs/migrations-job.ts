import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { KubernetesEnvironment, ResolvedMigrations, Service } from '../model';
import { versionLabel, workloadLabels } from '../naming/labels';
import { podSpec } from './pod';
import { emit } from '../output/manifest-object';

export interface MigrationsJobProps {
  readonly service: Service;
  readonly migrations: ResolvedMigrations;
  readonly environment: KubernetesEnvironment;
}

/**
 * Runs a service's migrations once a sync, before the new version serves. A Sync hook, not a PreSync one: that would
 * run before the Secrets it needs exist. If it fails, the sync stops there and the old version goes on serving.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/
 */
export function migrationsJob(scope: Construct, { service, migrations, environment }: MigrationsJobProps): void {
  const { program, timeoutSeconds } = migrations;
  const labels = {
    ...workloadLabels(program.name, environment.name, service.namespace),
    ...versionLabel(program.image),
  };
  emit(k8s.KubeJob, scope, 'migrations', {
    metadata: {
      name: program.name,
      labels,
      annotations: {
        'argocd.argoproj.io/hook': 'Sync',
        'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation',
      },
    },
    spec: {
      parallelism: 1,
      completions: 1,
      backoffLimit: 2,
      activeDeadlineSeconds: timeoutSeconds,
      template: {
        metadata: { labels },
        spec: {
          ...podSpec(program, environment),
          serviceAccountName: service.name,
          restartPolicy: 'Never',
        },
      },
    },
  });
}
