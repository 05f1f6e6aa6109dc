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
  address,
  archiveFolder,
  archiveKeys,
  archiveOf,
  archiveServer,
  azureUrl,
  endpointOf,
  isOwnArchive,
  type Backups as BackupSettings,
  type KubernetesEnvironment,
  type Resolved,
} from '../../model';
import { chartOf } from '../environment-chart';
import { stageWave } from '../gitops/stages';
import { waveAnnotation } from '../gitops/waves';
import { addressText } from '../naming/addresses';
import { secretReference } from '../naming/secrets';
import { TypedObject } from '../typed-object';
import { archiveSidecar } from './archive-sidecar';
import { STORAGE_ACCOUNT } from './external-secret';
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
    const { resolved } = chartOf(this);
    new TypedObject(this, 'object-store', ObjectStore, {
      metadata,
      spec: {
        retentionPolicy: `${retentionDays}d`,
        instanceSidecarConfiguration: archiveSidecar(resolved.environment),
        configuration: {
          ...archive(metadata.name, container, resolved),
          wal: { compression: ObjectStoreSpecConfigurationWalCompression.GZIP, maxParallel: 4 },
          data: { compression: ObjectStoreSpecConfigurationDataCompression.GZIP },
        },
      },
    });
    new TypedObject(this, 'scheduled-backup', ScheduledBackup, {
      // The first one at once, but after the jobs that make the buckets in object storage of ours.
      metadata: {
        ...metadata,
        ...(isOwnArchive(resolved.environment) ? { annotations: waveAnnotation(stageWave('workload')) } : {}),
      },
      spec: {
        cluster: { name: metadata.name },
        schedule,
        // A database without a base backup can't be restored.
        immediate: true,
        backupOwnerReference: ScheduledBackupSpecBackupOwnerReference.SELF,
        method: ScheduledBackupSpecMethod.PLUGIN,
        pluginConfiguration: { name: BARMAN_PLUGIN },
      },
    });
  }
}

type Place = Pick<
  ObjectStoreSpecConfiguration,
  'destinationPath' | 'azureCredentials' | 's3Credentials' | 'endpointUrl'
>;

/** Where the archive is, and what opens it: in Azure the workload identity of the database's pods or a key, in S3 a key. */
function archive(database: string, container: string, resolved: Resolved<KubernetesEnvironment>): Place {
  const { environment } = resolved;
  const storage = archiveOf(environment);
  const [first, second] = archiveKeys(database, resolved).map((key) => secretReference(key, environment));
  // A database has one name in several environments, and an archive a folder for each name.
  const folder = archiveFolder(container, environment);
  switch (storage?.api) {
    case 'azure':
      return {
        destinationPath: `${azureUrl(storage.account)}/${folder}`,
        azureCredentials:
          first === undefined
            ? { useDefaultAzureCredentials: true }
            : { storageAccount: { name: first.name, key: STORAGE_ACCOUNT }, storageKey: first },
      };
    case 's3': {
      const server = archiveServer(resolved)?.storage;
      const endpoint = server && addressText(address(endpointOf(server)), environment);
      return {
        destinationPath: `s3://${folder}/`,
        endpointUrl: storage.endpoint ?? endpoint ?? '',
        ...(first === undefined || second === undefined
          ? {}
          : { s3Credentials: { accessKeyId: first, secretAccessKey: second } }),
      };
    }
    case undefined:
      throw new Error(`${database} has backups, and the environment no archive`);
  }
}
