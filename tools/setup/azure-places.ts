import { archiveOf, type KubernetesEnvironment, type Resolved } from '../../lib/model';
import { backupContainers, purposesOf, type Scope } from './purposes';
import type { Section } from './section';

/** The vault, and each storage account with its containers, but for those of the environment whose cluster is shared. */
export function placeSections(
  resolved: Resolved<KubernetesEnvironment>,
  neighbour?: Resolved<KubernetesEnvironment>,
): Section[] {
  const there = scopesOf(neighbour).map((scope) => JSON.stringify(scope));
  const scopes = scopesOf(resolved).filter((scope) => !there.includes(JSON.stringify(scope)));
  const vaults = new Set(scopes.flatMap((scope) => (scope.kind === 'vault' ? [scope.vault] : [])));
  const accounts = new Set(scopes.flatMap((scope) => (scope.kind === 'container' ? [scope.account] : [])));
  return [
    ...elsewhere(resolved),
    ...[...vaults].map(vaultSection),
    ...[...accounts].map((account) => accountSection(account, containersOf(account, scopes), WITHOUT_KEYS)),
    ...keyedAccounts(resolved).map(([account, containers]) => accountSection(account, containers, WITH_KEYS)),
  ];
}

const scopesOf = (resolved: Resolved<KubernetesEnvironment> | undefined): Scope[] =>
  resolved === undefined ? [] : purposesOf(resolved).flatMap((one) => one.scopes);

const containersOf = (account: string, scopes: readonly Scope[]): string[] => [
  ...new Set(
    scopes.flatMap((scope) => (scope.kind === 'container' && scope.account === account ? [scope.container] : [])),
  ),
];

const vaultSection = (vault: string): Section => ({
  title: 'The vault, which asks for roles, and you as the one who writes it. Its name is unique in all of Azure.',
  commands: [
    `az keyvault create --resource-group "$GROUP" --name ${vault} --location "$LOCATION" ` +
      '--enable-rbac-authorization true --enable-purge-protection true --output none',
    `az role assignment create --role 'Key Vault Secrets Officer' ` +
      '--assignee-object-id "$(az ad signed-in-user show --query id --output tsv)" --assignee-principal-type User ' +
      `--scope "$(az keyvault show --name ${vault} --query id --output tsv)" --output none`,
  ],
});

/** How clients of a storage account say who they are. */
interface Access {
  readonly words: string;
  readonly sharedKey: boolean;
}
const WITHOUT_KEYS: Access = { words: 'takes no keys', sharedKey: false };
const WITH_KEYS: Access = { words: 'is opened with its key', sharedKey: true };

/** The storage accounts that no identity opens, with their containers. */
function keyedAccounts({ environment, backing }: Resolved<KubernetesEnvironment>): [string, readonly string[]][] {
  const { objectStorage } = environment;
  const archive = archiveOf(environment);
  const buckets = backing.flatMap(({ backing: one }) => (one.kind === 'objectStorage' ? [one.bucket] : []));
  const found = [
    ...(objectStorage?.api === 'azure' && objectStorage.clientId === undefined
      ? [[objectStorage.account, buckets] as const]
      : []),
    ...(archive?.api === 'azure' && archive.clientId === undefined
      ? [[archive.account, backupContainers(backing)] as const]
      : []),
  ];
  return [...new Set(found.map(([account]) => account))].map((account) => [
    account,
    found.flatMap(([of, containers]) => (of === account ? containers : [])),
  ]);
}

const accountSection = (account: string, containers: readonly string[], { words, sharedKey }: Access): Section => ({
  title: `The storage account, which ${words}, and its containers. Its name is unique in all of Azure.`,
  commands: [
    `az storage account create --resource-group "$GROUP" --name ${account} --location "$LOCATION" --sku Standard_ZRS ` +
      '--min-tls-version TLS1_2 --allow-blob-public-access false ' +
      `--allow-shared-key-access ${sharedKey} --output none`,
    ...containers.map(
      (container) =>
        `az storage container-rm create --resource-group "$GROUP" --storage-account ${account} --name ${container} ` +
        '--output none',
    ),
  ],
});

/** What is kept by somebody else than Azure is made in that one's words, which nobody here knows. */
function elsewhere({ environment, backing }: Resolved<KubernetesEnvironment>): Section[] {
  const { objectStorage } = environment;
  const archive = archiveOf(environment);
  const buckets = backing.flatMap(({ backing: one }) => (one.kind === 'objectStorage' ? [one.bucket] : []));
  return [
    ...(objectStorage?.api === 's3' && objectStorage.endpoint !== undefined
      ? buckets.map((bucket) => bucketSection('Files', bucket, objectStorage.endpoint))
      : []),
    ...(archive?.api === 's3' && archive.endpoint !== undefined
      ? backupContainers(backing).map((bucket) => bucketSection('Backups', bucket, archive.endpoint))
      : []),
  ];
}

const bucketSection = (what: string, bucket: string, endpoint = ''): Section => ({
  title: `${what}: the bucket ${bucket} at ${endpoint}, and a key that may read and write it and nothing else.`,
  commands: [],
});
