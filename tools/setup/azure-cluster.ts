import { neighbourName, type KubernetesEnvironment } from '../../lib/model';
import type { Section } from './section';

/** What the rest refers to: yours to change before the script is run. Environments of one cluster are in one group. */
export function namesSection(environment: KubernetesEnvironment): Section {
  const place = `${environment.application}-${neighbourName(environment) ?? environment.name}`;
  return {
    title: 'Names and place: yours to change, here and nowhere else.',
    commands: [
      `GROUP=${place} CLUSTER=${place} LOCATION=westeurope`,
      'az group create --name "$GROUP" --location "$LOCATION" --output none',
    ],
  };
}

/**
 * A cluster that enforces policies and exchanges tokens. Calico, because Cilium on Azure can't name nodes by addresses;
 * pods in addresses of their own, so that a rule about nodes is about nothing else.
 *
 * @see https://learn.microsoft.com/azure/aks/use-network-policies
 * @see https://learn.microsoft.com/azure/aks/workload-identity-deploy-cluster
 */
export function clusterSection({ cluster }: KubernetesEnvironment): Section {
  const known = [
    'az aks get-credentials --resource-group "$GROUP" --name "$CLUSTER"',
    'ISSUER=$(az aks show --resource-group "$GROUP" --name "$CLUSTER" --query oidcIssuerProfile.issuerUrl --output tsv)',
  ];
  if (cluster !== undefined) return { title: 'The cluster, which is there.', commands: known };
  return {
    title:
      'The cluster. One that is there needs the two --enable options, by az aks update, and must enforce policies.',
    commands: [
      'az aks create --resource-group "$GROUP" --name "$CLUSTER" --location "$LOCATION" --node-count 3 ' +
        '--node-vm-size Standard_D4s_v5 --network-plugin azure --network-plugin-mode overlay --network-policy calico ' +
        '--enable-oidc-issuer --enable-workload-identity --generate-ssh-keys --output none',
      ...known,
    ],
  };
}

/** A registry of Azure's is let to the cluster; any other is public, or has a pull secret. */
export function registrySection({ registry, pullSecret }: KubernetesEnvironment): Section {
  const [, name] = /^([a-z0-9]+)\.azurecr\.io(\/|$)/.exec(registry) ?? [];
  if (name === undefined) {
    const how = pullSecret === undefined ? 'must be public, or the environment needs a pullSecret' : 'has a pullSecret';
    return { title: `Images come from ${registry}, which ${how}.`, commands: [] };
  }
  return {
    title: 'The registry, from which the machines of the cluster may pull.',
    commands: [
      `az acr create --resource-group "$GROUP" --name ${name} --sku Standard --output none`,
      `az aks update --resource-group "$GROUP" --name "$CLUSTER" --attach-acr ${name} --output none`,
    ],
  };
}
