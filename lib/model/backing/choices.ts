import {
  edgeFacts,
  type ArchiveChoice,
  type DatabaseSettings,
  type Environment,
  type KubernetesEnvironment,
  type Managed,
  type ObjectStorageChoice,
} from '../environment';
import { own } from '../own';
import type { Cidr } from '../primitives';
import type { BackingService } from './backing-service';
import type { Postgres } from './postgres';

/** What an environment says of a backing service that somebody else runs; undefined of one that we run. */
export const managedOf = (backing: BackingService, { managed }: Environment): Managed | undefined =>
  own(managed, definedName(backing));

/** Whether clients speak TLS with what somebody else runs. */
export const speaksTls = (backing: BackingService, environment: Environment): boolean =>
  managedOf(backing, environment) !== undefined && managedOf(backing, environment)?.tls !== false;

/** What is said of all databases, and what is otherwise for this one. */
export function settingsOf(postgres: Postgres, { database, databases }: KubernetesEnvironment): DatabaseSettings {
  const settings = { instances: 1, ...database, ...own(databases, definedName(postgres)) };
  if (postgres.isOld !== true) return settings;
  const { restore: _, ...old } = settings;
  return old;
}

/** A restored database is still the one that its definition names. */
const definedName = (backing: BackingService): string =>
  (backing.kind === 'postgres' ? backing.definedAs : undefined) ?? backing.name;

/** What an environment says of object storage; where it says nothing a rule has told so. */
export const storageOf = ({ objectStorage }: Environment): ObjectStorageChoice =>
  objectStorage ?? { api: 's3', region: 'unknown' };

/** Whether pods show Azure who they are in place of a key to its object storage. */
export const hasIdentity = (environment: Environment): boolean => {
  const storage = storageOf(environment);
  return environment.target === 'kubernetes' && storage.api === 'azure' && storage.clientId !== undefined;
};

/** Where a load balancer stands before the edge, if there is an edge and it is ours. */
export const loadBalancerOf = (environment: KubernetesEnvironment): readonly Cidr[] =>
  edgeFacts(environment).loadBalancer?.addresses ?? [];

/** What the archive of databases is called in `network.external`, and in messages. */
export const ARCHIVE = 'archive';

/** Where an environment keeps the backups of databases; undefined where it keeps none. */
export const archiveOf = ({ archive }: KubernetesEnvironment): Exclude<ArchiveChoice, 'none'> | undefined =>
  archive === 'none' ? undefined : archive;

/** Address of an Azure storage account. */
export const azureUrl = (account: string): string => `https://${account}.blob.core.windows.net`;
