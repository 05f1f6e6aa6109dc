import { archiveOf, type KubernetesEnvironment, type Resolved } from '../../lib/model';
import { azureVaultName } from '../secrets/azure-vault-name';

/** One thing in Azure that pods reach as somebody, and what that somebody may do there and nowhere else. */
export interface Purpose {
  readonly name: 'vault' | 'files' | 'backups';
  readonly clientId: string;
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
  [vaultReader(resolved), files(resolved), backups(resolved)].filter((one) => one !== undefined);

function vaultReader({ environment: { secrets } }: InCluster): Purpose | undefined {
  if (secrets.from !== 'azure-key-vault') return undefined;
  return {
    name: 'vault',
    clientId: secrets.clientId,
    field: 'secrets.clientId',
    role: 'Key Vault Secrets User',
    scopes: [{ kind: 'vault', vault: azureVaultName(secrets) }],
  };
}

function files({ environment: { objectStorage }, backing }: InCluster): Purpose | undefined {
  if (objectStorage?.api !== 'azure' || objectStorage.clientId === undefined) return undefined;
  const containers = backing.flatMap(({ backing: one }) => (one.kind === 'objectStorage' ? [one.bucket] : []));
  return {
    name: 'files',
    clientId: objectStorage.clientId,
    field: 'objectStorage.clientId',
    role: 'Storage Blob Data Contributor',
    scopes: scopesOf(objectStorage.account, containers),
  };
}

function backups({ environment, backing }: InCluster): Purpose | undefined {
  const archive = archiveOf(environment);
  if (archive?.api !== 'azure' || archive.clientId === undefined) return undefined;
  return {
    name: 'backups',
    clientId: archive.clientId,
    field: 'archive.clientId',
    role: 'Storage Blob Data Contributor',
    scopes: scopesOf(archive.account, backupContainers(backing)),
  };
}

/** Where databases put their backups: a container of Azure, or a bucket; each once. */
export const backupContainers = (backing: InCluster['backing']): string[] => [
  ...new Set(backing.flatMap(({ form }) => (form.kind === 'operator' ? (form.settings.backups?.container ?? []) : []))),
];

const scopesOf = (account: string, containers: readonly string[]): Scope[] =>
  [...new Set(containers)].sort().map((container) => ({ kind: 'container', account, container }));
