import type { Environment, KubernetesEnvironment } from '../environment';
import type { SecretKey } from '../value';
import type { BackingService } from './backing-service';
import { archiveOf } from './choices';
import type { Form, ServerForm } from './forms';
import type { ObjectStorage } from './object-storage';
import { archiveAccountKey, archiveBucketKeys } from './secrets';

/** Backing services of an environment, and their forms there. */
interface Had {
  readonly environment: KubernetesEnvironment;
  readonly backing: readonly { readonly backing: BackingService; readonly form: Form }[];
}

/** Whether the archive is to be in object storage that is run here. */
export const isOwnArchive = (environment: KubernetesEnvironment): boolean => {
  const archive = archiveOf(environment);
  return archive?.api === 's3' && archive.endpoint === undefined;
};

/** The buckets of backups that object storage which is run here keeps, each once. */
export const ownArchive = (environment: Environment): string[] =>
  environment.target === 'kubernetes' && isOwnArchive(environment) ? containersOf(environment) : [];

/** The containers or buckets in which databases have their backups. */
const containersOf = ({ database, databases = {} }: KubernetesEnvironment): string[] => [
  ...new Set([database, ...Object.values(databases)].flatMap((settings) => settings?.backups?.container ?? [])),
];

/** Object storage of ours that keeps the archive, and how it is run. */
export interface ArchiveServer {
  readonly storage: ObjectStorage;
  readonly form: ServerForm;
}

/** The object storage of ours that keeps the archive; undefined where the archive is somebody else's, or nowhere. */
export function archiveServer({ environment, backing }: Had): ArchiveServer | undefined {
  if (!isOwnArchive(environment)) return undefined;
  return backing.flatMap(({ backing: storage, form }) =>
    storage.kind === 'objectStorage' && form.kind === 'server' ? [{ storage, form }] : [],
  )[0];
}

/** The keys of the archive of a database: none where an identity is the credential; in S3 the access key, then its secret. */
export function archiveKeys(postgres: string, had: Had): readonly SecretKey[] {
  const archive = archiveOf(had.environment);
  switch (archive?.api) {
    case 'azure':
      return archive.clientId === undefined ? [archiveAccountKey(postgres)] : [];
    case 's3':
      return archiveBucketKeys(archiveServer(had)?.storage.name ?? postgres);
    case undefined:
      return [];
  }
}
