import type { KubernetesEnvironment, Resolved } from '../../lib/model';
import { subjectOf, type ActingAccount } from './acting-accounts';
import { purposesOf, type Purpose, type Scope } from './purposes';
import type { Section } from './section';

/** Who asks whom to believe a token, by default and in every cluster. */
const AUDIENCE = 'api://AzureADTokenExchange';

/** Somebody in Azure: a client id of the environment, what it is for, and the ServiceAccounts that act as it. */
export interface ManagedIdentity {
  readonly name: string;
  readonly purposes: readonly Purpose[];
  readonly accounts: readonly ActingAccount[];
  /** It belongs to the environment whose cluster is shared, and is there. */
  readonly isThere: boolean;
}

/**
 * The managed identities that an environment names. Purposes with one client id are one identity, and so are those of
 * environments that share a cluster.
 */
export function managedIdentities(
  resolved: Resolved<KubernetesEnvironment>,
  accounts: readonly ActingAccount[],
  neighbour?: Resolved<KubernetesEnvironment>,
): ManagedIdentity[] {
  const purposes = purposesOf(resolved);
  const there = neighbour === undefined ? [] : purposesOf(neighbour);
  return [...new Set(purposes.flatMap(({ clientId }) => clientId ?? []))].map((id) => {
    const of = purposes.filter(({ clientId }) => clientId === id);
    const before = there.filter(({ clientId }) => clientId === id);
    const isThere = neighbour !== undefined && before.length > 0;
    return {
      name: isThere ? identityName(neighbour, before) : identityName(resolved, of),
      purposes: of,
      accounts: accounts.filter(({ clientId }) => clientId === id),
      isThere,
    };
  });
}

const identityName = ({ environment }: Resolved<KubernetesEnvironment>, purposes: readonly Purpose[]): string =>
  [environment.application, environment.name, ...purposes.map(({ name }) => name)].join('-');

/** An identity, who may act as it, and what it may do. */
export function identitySection({ name, purposes, accounts, isThere }: ManagedIdentity): Section {
  const who = `--resource-group "$GROUP" --name ${name}`;
  return {
    title: `${purposes.map((one) => TITLES[one.name]).join('; ')}.`,
    commands: [
      ...(isThere ? [] : [`az identity create ${who} --location "$LOCATION" --output none`]),
      ...accounts.map(
        (account) =>
          `az identity federated-credential create --resource-group "$GROUP" --identity-name ${name} ` +
          `--name ${account.namespace}-${account.name} --issuer "$ISSUER" --subject ${subjectOf(account)} ` +
          `--audiences ${AUDIENCE} --output none`,
      ),
      `PRINCIPAL=$(az identity show ${who} --query principalId --output tsv)`,
      ...purposes.flatMap(({ role, scopes }) => scopes.map((scope) => assignment(role, scope))),
    ],
  };
}

const TITLES: Readonly<Record<Purpose['name'], string>> = {
  vault: 'Who reads the vault, and nothing else',
  files: 'Who reads and writes files, and nothing else',
  backups: 'Who reads and writes backups, and nothing else',
};

// A new identity takes a while to be known everywhere: named by its object and its type it need not be looked up.
const assignment = (role: Purpose['role'], scope: Scope): string =>
  `az role assignment create --role '${role}' --assignee-object-id "$PRINCIPAL" ` +
  `--assignee-principal-type ServicePrincipal --scope "${scopeId(scope)}" --output none`;

function scopeId(scope: Scope): string {
  switch (scope.kind) {
    case 'vault':
      return `$(az keyvault show --name ${scope.vault} --query id --output tsv)`;
    case 'container': {
      const account = `$(az storage account show --name ${scope.account} --query id --output tsv)`;
      return `${account}/blobServices/default/containers/${scope.container}`;
    }
  }
}
