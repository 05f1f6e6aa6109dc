import { Construct } from 'constructs';
import {
  ObjectStore,
  ObjectStoreSpecConfigurationDataCompression,
  ObjectStoreSpecConfigurationWalCompression,
} from '../../../imports/barmancloud.cnpg.io';
import {
  ScheduledBackup,
  ScheduledBackupSpecBackupOwnerReference,
  ScheduledBackupSpecMethod,
} from '../../../imports/postgresql.cnpg.io';
import { environmentOf } from '../environment-chart';
import { TypedObject } from '../typed-object';
import type { Metadata } from './metadata';

/** Name under which the operator knows the Barman Cloud plugin. */
export const BARMAN_PLUGIN = 'barman-cloud.cloudnative-pg.io';

export interface BackupsProps {
  /** The name is that of the Cluster, too. */
  readonly metadata: Metadata;
}

/**
 * Base backups on a schedule and every segment of the write-ahead log, in Azure Blob Storage, with the workload
 * identity of the database's pods as the credential: together they restore any moment of the retention time.
 *
 * @see https://cloudnative-pg.io/plugin-barman-cloud/docs/
 */
export class Backups extends Construct {
  constructor(scope: Construct, id: string, { metadata }: BackupsProps) {
    super(scope, id);
    const environment = environmentOf(this);
    const { container, retentionDays, schedule } = environment.database.backups;
    new TypedObject(this, 'object-store', ObjectStore, {
      metadata,
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
    new TypedObject(this, 'scheduled-backup', ScheduledBackup, {
      metadata,
      spec: {
        cluster: { name: metadata.name },
        schedule,
        // The first one at once: a database without a base backup can't be restored.
        immediate: true,
        backupOwnerReference: ScheduledBackupSpecBackupOwnerReference.SELF,
        method: ScheduledBackupSpecMethod.PLUGIN,
        pluginConfiguration: { name: BARMAN_PLUGIN },
      },
    });
  }
}
