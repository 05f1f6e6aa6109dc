import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { neighbourOf, resolve, type Application, type KubernetesEnvironment } from '../lib/model';
import { synth } from '../synth';
import { environmentNamed } from './environment-named';
import { actingAccounts } from './setup/acting-accounts';
import { clusterSection, namesSection, registrySection } from './setup/azure-cluster';
import { placeSections } from './setup/azure-places';
import { factsSection } from './setup/facts';
import { identitySection, managedIdentities, type ManagedIdentity } from './setup/managed-identities';
import { scriptOf } from './setup/section';
import { signInSections } from './setup/sign-in';
import { withApplication } from './with-application';

const USAGE =
  'npm run --silent setup -- --env production   what must be there around a cluster, as a script to read and run';

/**
 * What must exist before the first deployment of an environment, as a script for a shell. Nothing is run: names come from
 * the definitions, so that what is made is what is written.
 *
 * @throws Error with the environments on Kubernetes for an unknown or missing `--env`
 */
export function setup(args: readonly string[], { topology, environments }: Application): string {
  const inClusters = environments.filter((one): one is KubernetesEnvironment => one.target === 'kubernetes');
  const environment = environmentNamed(readArguments(args), inClusters, USAGE);
  const written = synth({ topology, environments: inClusters, root: join(__dirname, '..') }).filter(
    (group) => group.environment === environment.name,
  );
  const resolved = resolve(topology, environment);
  const neighbour = neighbourOf(environment, environments);
  const there = neighbour === undefined ? undefined : resolve(topology, neighbour);
  const accounts = actingAccounts(written.flatMap(({ files }) => files));
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

function readArguments(args: readonly string[]): string | undefined {
  try {
    return parseArgs({ args: [...args], options: { env: { type: 'string' } } }).values.env;
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${USAGE}`);
  }
}

if (require.main === module) {
  void withApplication((application) => console.log(setup(process.argv.slice(2), application)));
}
