import type { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import {
  ObjectStore,
  ObjectStoreSpecConfigurationDataCompression,
  ObjectStoreSpecConfigurationWalCompression,
} from '../../imports/barmancloud.cnpg.io';
import {
  ScheduledBackup,
  ScheduledBackupSpecBackupOwnerReference,
  ScheduledBackupSpecMethod,
} from '../../imports/postgresql.cnpg.io';
import type { KubernetesEnvironment } from '../model';
import { emit } from '../output/manifest-object';

/** Name under which the operator knows the Barman Cloud plugin. */
export const BARMAN_PLUGIN = 'barman-cloud.cloudnative-pg.io';

/**
 * Base backups on a schedule and every segment of the write-ahead log, in Azure Blob Storage, with the workload
 * identity of the database's pods as the credential: together they restore any moment of the retention time.
 *
 * @see https://cloudnative-pg.io/plugin-barman-cloud/docs/
 */
export function backups(scope: Construct, metadata: k8s.ObjectMeta, environment: KubernetesEnvironment): void {
  const { container, retentionDays, schedule } = environment.database.backups;
  const name = metadata.name ?? '';
  const labels = metadata.labels ?? {};
  emit(ObjectStore, scope, 'object-store', {
    metadata: { name, labels },
    spec: {
      retentionPolicy: `${retentionDays}d`,
      configuration: {
        destinationPath: `https://${environment.objectStorage.account}.blob.core.windows.net/${container}`,
        azureCredentials: { useDefaultAzureCredentials: true },
        wal: { compression: ObjectStoreSpecConfigurationWalCompression.GZIP, maxParallel: 4 },
        data: { compression: ObjectStoreSpecConfigurationDataCompression.GZIP },
      },
    },
  });
  emit(ScheduledBackup, scope, 'scheduled-backup', {
    metadata: { name, labels },
    spec: {
      cluster: { name },
      schedule,
      // The first one at once: a database without a base backup can't be restored.
      immediate: true,
      backupOwnerReference: ScheduledBackupSpecBackupOwnerReference.SELF,
      method: ScheduledBackupSpecMethod.PLUGIN,
      pluginConfiguration: { name: BARMAN_PLUGIN },
    },
  });
}
