import { archiveOf, type KubernetesEnvironment, type Resolved, type SecretStoreChoice } from '../../lib/model';
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
    ...[...accounts].map((account) =>
      accountSection(account, containersOf(account, scopes), hasKeys(account, resolved)),
    ),
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

/** Whether somebody reaches an account with a key of it, and not as somebody. */
const hasKeys = (account: string, resolved: Resolved<KubernetesEnvironment>): boolean =>
  purposesOf(resolved).some(
    ({ clientId, scopes }) =>
      clientId === undefined && scopes.some((scope) => scope.kind === 'container' && scope.account === account),
  );

const accountSection = (account: string, containers: readonly string[], keys: boolean): Section => ({
  title: `The storage account, which takes ${keys ? '' : 'no '}keys, and its containers. Its name is unique in all of Azure.`,
  commands: [
    `az storage account create --resource-group "$GROUP" --name ${account} --location "$LOCATION" --sku Standard_ZRS ` +
      `--min-tls-version TLS1_2 --allow-blob-public-access false --allow-shared-key-access ${keys} --output none`,
    ...(keys ? ['# npm run secrets asks for a key of it.'] : []),
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
    ...otherStore(environment.secrets),
    ...(objectStorage?.api === 's3' && objectStorage.endpoint !== undefined
      ? buckets.map((bucket) => bucketSection('Files', bucket, objectStorage.endpoint))
      : []),
    ...(archive?.api === 's3' && archive.endpoint !== undefined
      ? backupContainers(backing).map((bucket) => bucketSection('Backups', bucket, archive.endpoint))
      : []),
  ];
}

function otherStore({ from }: SecretStoreChoice): Section[] {
  switch (from) {
    case 'azure-key-vault':
    case 'generated':
      return [];
    case 'external-secrets':
      return [
        {
          title: 'Secrets: a store that External Secrets may read. npm run secrets says what must be in it.',
          commands: [],
        },
      ];
    case 'existing':
      return [
        {
          title: 'Secrets: they must be in each namespace. npm run secrets says which, with the commands.',
          commands: [],
        },
      ];
  }
}

const bucketSection = (what: string, bucket: string, endpoint = ''): Section => ({
  title: `${what}: the bucket ${bucket} at ${endpoint}, and a key that may read and write it and nothing else.`,
  commands: [],
});
