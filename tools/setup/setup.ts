import { join } from 'node:path';
import { neighbourOf, resolve, type Application, type KubernetesEnvironment } from '../../lib/model';
import { synth } from '../../synth';
import type { Given } from '../command/command';
import type { setup as command } from '../setup';
import { environmentNamed } from '../environment-named';
import { actingAccounts } from './acting-accounts';
import { clusterSection, namesSection, registrySection } from './azure-cluster';
import { placeSections } from './azure-places';
import { factsSection } from './facts';
import { identitySection, managedIdentities, type ManagedIdentity } from './managed-identities';
import { scriptOf } from './section';
import { signInSections } from './sign-in';
import { withApplication } from '../with-application';

/**
 * What must exist before the first deployment of an environment, as a script for a shell. Nothing is run: names come from
 * the definitions, so that what is made is what is written.
 *
 * @throws UsageError with the environments on Kubernetes for an unknown or missing `--env`
 */
export function setup({ env }: Given<typeof command>, { topology, environments }: Application): string {
  const inClusters = environments.filter((one): one is KubernetesEnvironment => one.target === 'kubernetes');
  const environment = environmentNamed(env, inClusters);
  const written = synth({ topology, environments: inClusters, root: join(__dirname, '../..') }).filter(
    (group) => group.environment === environment.name,
  );
  const resolved = resolve(topology, environment);
  const neighbour = neighbourOf(environment, environments);
  const there = neighbour === undefined ? undefined : resolve(topology, neighbour);
  // A chart of it has the same objects as templates.
  const isObject = ({ path }: { readonly path: string }): boolean => path.startsWith(`${environment.name}/`);
  const accounts = actingAccounts(written.flatMap(({ files }) => files.filter(isObject)));
  const identities = managedIdentities(resolved, accounts, there);
  if (!isInAzure(environment, identities)) {
    const sections = [
      registrySection(environment),
      ...placeSections(resolved, there),
      ...signInSections(resolved, inClusters),
    ];
    return scriptOf([{ title: `${environment.name} needs nothing of Azure.`, commands: [] }, ...sections]);
  }
  return scriptOf([
    namesSection(environment),
    clusterSection(environment),
    registrySection(environment),
    ...placeSections(resolved, there),
    ...identities.map(identitySection),
    ...signInSections(resolved, inClusters),
    factsSection(environment, identities),
  ]);
}

/** Whether anything that an environment names is Azure's: then its cluster is, too, for pods act there as somebody. */
const isInAzure = ({ signIn, registry }: KubernetesEnvironment, identities: readonly ManagedIdentity[]): boolean =>
  identities.length > 0 || signIn?.provider === 'entra-id' || registry.includes('.azurecr.io');

export const main = (given: Given<typeof command>): Promise<void> =>
  withApplication((application) => console.log(setup(given, application)));
