import { Construct } from 'constructs';
import {
  ObjectStore,
  type ObjectStoreSpecConfiguration,
  ObjectStoreSpecConfigurationDataCompression,
  ObjectStoreSpecConfigurationWalCompression,
} from '../../../imports/barmancloud.cnpg.io';
import {
  ScheduledBackup,
  ScheduledBackupSpecBackupOwnerReference,
  ScheduledBackupSpecMethod,
} from '../../../imports/postgresql.cnpg.io';
import {
  archiveFolder,
  archiveKeys,
  archiveOf,
  azureUrl,
  type Backups as BackupSettings,
  type KubernetesEnvironment,
} from '../../model';
import { environmentOf } from '../environment-chart';
import { TypedObject } from '../typed-object';
import type { Metadata } from './metadata';

/** Name under which the operator knows the Barman Cloud plugin. */
export const BARMAN_PLUGIN = 'barman-cloud.cloudnative-pg.io';

export interface BackupsProps {
  /** The name is that of the Cluster, too. */
  readonly metadata: Metadata;
  readonly backups: BackupSettings;
}

/**
 * Base backups on a schedule and every segment of the write-ahead log, in the object storage: together they restore any
 * moment of the retention time.
 *
 * @see https://cloudnative-pg.io/plugin-barman-cloud/docs/
 */
export class Backups extends Construct {
  constructor(scope: Construct, id: string, { metadata, backups }: BackupsProps) {
    super(scope, id);
    const { container, retentionDays, schedule } = backups;
    new TypedObject(this, 'object-store', ObjectStore, {
      metadata,
      spec: {
        retentionPolicy: `${retentionDays}d`,
        configuration: {
          ...archive(metadata.name, container, environmentOf(this)),
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

/** Where the archive is: in Azure with the workload identity of the database's pods as the credential, in S3 with a key. */
function archive(
  database: string,
  container: string,
  environment: KubernetesEnvironment,
): Pick<ObjectStoreSpecConfiguration, 'destinationPath' | 'azureCredentials' | 's3Credentials' | 'endpointUrl'> {
  const storage = archiveOf(environment);
  // A database has one name in several environments, and an archive a folder for each name.
  const folder = archiveFolder(container, environment);
  switch (storage?.api) {
    case 'azure':
      return {
        destinationPath: `${azureUrl(storage.account)}/${folder}`,
        azureCredentials: { useDefaultAzureCredentials: true },
      };
    case 's3': {
      const [accessKeyId, secretAccessKey] = archiveKeys(database).map(({ secret: name, key }) => ({ name, key }));
      return {
        destinationPath: `s3://${folder}/`,
        endpointUrl: storage.endpoint,
        ...(accessKeyId === undefined || secretAccessKey === undefined
          ? {}
          : { s3Credentials: { accessKeyId, secretAccessKey } }),
      };
    }
    case undefined:
      throw new Error(`${database} has backups, and the environment no archive`);
  }
}
