import {
  type ObjectStoreSpecInstanceSidecarConfiguration,
  ObjectStoreSpecInstanceSidecarConfigurationResourcesLimits as Quantity,
} from '../../../imports/barmancloud.cnpg.io';
import { archiveOf, isOwnArchive, storageOf, type KubernetesEnvironment, type Resources } from '../../model';
import { resourceList } from './resources';

/** What packs and sends the log beside each instance uses: four segments at once, and a base backup meanwhile. */
const USES: Resources = { cpuMillis: 50, memoryMiB: 128, memoryLimitMiB: 512 };

/** Parts of a base backup lie on the machine's disk until they are sent. */
const DISK_MIB = 4096;

/**
 * What the plugin for backups puts beside each instance of a database.
 *
 * @see https://cloudnative-pg.io/plugin-barman-cloud/docs/usage/
 */
export function archiveSidecar(environment: KubernetesEnvironment): ObjectStoreSpecInstanceSidecarConfiguration {
  const region = signingRegion(environment);
  return {
    resources: resourceList(USES, (text) => Quantity.fromString(text), DISK_MIB),
    // The plugin has no other field for it but a secret's.
    ...(region === undefined ? {} : { env: [{ name: 'AWS_DEFAULT_REGION', value: region }] }),
  };
}

/** The region that requests to S3 are signed for, if one is said. */
function signingRegion(environment: KubernetesEnvironment): string | undefined {
  const archive = archiveOf(environment);
  if (archive?.api !== 's3') return undefined;
  const storage = storageOf(environment);
  return archive.region ?? (isOwnArchive(environment) && storage.api === 's3' ? storage.region : undefined);
}
