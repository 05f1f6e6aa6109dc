import type { KubernetesEnvironment } from '../../lib/model';
import type { ManagedIdentity } from './managed-identities';
import type { Section } from './section';

/** What the environment must be told of what was made: its fields, and the value of each. */
export function factsSection(environment: KubernetesEnvironment, identities: readonly ManagedIdentity[]): Section {
  const tenant = '$(az account show --query tenantId --output tsv)';
  const facts: [field: string, value: string][] = [
    ...identities.flatMap(({ name, purposes }) =>
      purposes.map(({ field }): [string, string] => [field, clientIdOf(name)]),
    ),
    ...(environment.secrets.from === 'azure-key-vault'
      ? [['secrets.tenantId', tenant] satisfies [string, string]]
      : []),
    ...signIn(environment, tenant),
    ['network.apiServer.cidrs', `${API_SERVER('{.items[*].endpoints[*].addresses[*]}')}/32`],
    ['network.apiServer.port', API_SERVER('{.items[*].ports[*].port}')],
    ['network.nodes', NODES],
  ];
  const width = Math.max(...facts.map(([field]) => field.length)) + 2;
  return {
    title: 'What the environment is to be told: app/environments.',
    commands: facts.map(([field, value]) => `echo "${field.padEnd(width)}${value}"`),
  };
}

const clientIdOf = (name: string): string =>
  `$(az identity show --resource-group "$GROUP" --name ${name} --query clientId --output tsv)`;

const signIn = ({ signIn: choice }: KubernetesEnvironment, tenant: string): [string, string][] =>
  choice?.provider === 'entra-id'
    ? [
        ['signIn.tenantId', tenant],
        ['signIn.clientId', '$SIGN_IN'],
      ]
    : [];

/** Behind the Service, which is what a policy sees. */
const API_SERVER = (path: string): string =>
  '$(kubectl --namespace default get endpointslices --selector kubernetes.io/service-name=kubernetes ' +
  `--output jsonpath='${path}')`;

/** The network that AKS has made for the machines, in the resource group that it has made for them. */
const NODES =
  '$(az network vnet list --resource-group ' +
  '"$(az aks show --resource-group "$GROUP" --name "$CLUSTER" --query nodeResourceGroup --output tsv)" ' +
  `--query '[].subnets[].addressPrefix' --output tsv)`;
