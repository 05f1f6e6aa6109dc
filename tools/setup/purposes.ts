import { archiveOf, type KubernetesEnvironment, type Resolved, type SecretStoreChoice } from '../../lib/model';
import { azureVaultName } from '../secrets/azure-vault-name';

/** One thing in Azure that pods reach, and what they may do there and nowhere else. */
export interface Purpose {
  readonly name: 'vault' | 'files' | 'backups';
  /** The managed identity that they act as. @default none: they have a key */
  readonly clientId: string | undefined;
  /** Where the client id stands in the environment. */
  readonly field: string;
  readonly role: 'Key Vault Secrets User' | 'Storage Blob Data Contributor';
  readonly scopes: readonly Scope[];
}

/** The narrowest thing that a role can be given for. */
export type Scope =
  | { readonly kind: 'vault'; readonly vault: string }
  | { readonly kind: 'container'; readonly account: string; readonly container: string };

type InCluster = Resolved<KubernetesEnvironment>;

/** What pods do in Azure, in the order in which it is set up. */
export const purposesOf = (resolved: InCluster): Purpose[] =>
  [vaultReader(resolved.environment.secrets), files(resolved), backups(resolved)].filter((one) => one !== undefined);

function vaultReader(secrets: SecretStoreChoice): Purpose | undefined {
  switch (secrets.from) {
    case 'azure-key-vault':
      return {
        name: 'vault',
        clientId: secrets.clientId,
        field: 'secrets.clientId',
        role: 'Key Vault Secrets User',
        scopes: [{ kind: 'vault', vault: azureVaultName(secrets) }],
      };
    case 'external-secrets':
    case 'existing':
    case 'generated':
      return undefined;
  }
}

function files({ environment: { objectStorage }, backing }: InCluster): Purpose | undefined {
  if (objectStorage?.api !== 'azure') return undefined;
  const containers = backing.flatMap(({ backing: one }) => (one.kind === 'objectStorage' ? [one.bucket] : []));
  return blobs('files', 'objectStorage.clientId', objectStorage, containers);
}

function backups({ environment, backing }: InCluster): Purpose | undefined {
  const archive = archiveOf(environment);
  return archive?.api === 'azure'
    ? blobs('backups', 'archive.clientId', archive, backupContainers(backing))
    : undefined;
}

/** @returns undefined where nothing is kept there */
const blobs = (
  name: 'files' | 'backups',
  field: string,
  { account, clientId }: { readonly account: string; readonly clientId?: string },
  containers: readonly string[],
): Purpose | undefined =>
  containers.length === 0
    ? undefined
    : {
        name,
        clientId,
        field,
        role: 'Storage Blob Data Contributor',
        scopes: [...new Set(containers)].sort().map((container) => ({ kind: 'container', account, container })),
      };

/** Where databases put their backups: a container of Azure, or a bucket; each once. */
export const backupContainers = (backing: InCluster['backing']): string[] => [
  ...new Set(backing.flatMap(({ form }) => (form.kind === 'operator' ? (form.settings.backups?.container ?? []) : []))),
];
