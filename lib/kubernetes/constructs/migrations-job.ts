import { k8s } from '../k8s';
import { Construct } from 'constructs';
import type { ResolvedMigrations, Service } from '../../model';
import { environmentOf } from '../environment-chart';
import { versionLabel, workloadLabels } from '../naming/labels';
import { TypedObject } from '../typed-object';
import { podSpec } from './pod';

export interface MigrationsJobProps {
  readonly service: Service;
  readonly migrations: ResolvedMigrations;
}

/**
 * Runs a service's migrations once a sync, before the new version serves. A Sync hook, not a PreSync one: that would
 * run before the Secrets it needs exist. If it fails, the sync stops there and the old version goes on serving.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/
 */
export class MigrationsJob extends Construct {
  constructor(scope: Construct, id: string, { service, migrations }: MigrationsJobProps) {
    super(scope, id);
    const environment = environmentOf(this);
    const { program, timeoutSeconds } = migrations;
    const labels = {
      ...workloadLabels(program.name, environment.name, service.namespace.name),
      ...versionLabel(program.image),
    };
    new TypedObject(this, 'Resource', k8s.KubeJob, {
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
}
