import { join } from 'node:path';
import { resolve, type Application, type KubernetesEnvironment } from '../../lib/model';
import type { Endpoint } from '../../proof/endpoints';
import { explain, findEndpoint } from '../../proof/explain';
import { formatMatrix, isOwn } from '../../proof/matrix';
import { readObjects } from '../../proof/objects';
import { ProblemsError } from '../../proof/problems';
import type { MeshDifference } from '../../proof/mesh/trial';
import { meshDifferencesOf } from '../../proof/mesh/mesh-trial';
import { prove, type Proof } from '../../proof/prove';
import type { World } from '../../proof/world';
import { wrap } from '../../proof/wrap';
import type { Given } from '../command/command';
import { UsageError } from '../command/usage-error';
import type { reachability as command } from '../reachability';
import { withApplication } from '../with-application';

/** What the tool has to say. */
export interface Answer {
  readonly text: string;
  /** Whether the network is what the topology declares. */
  readonly asDeclared: boolean;
}

/**
 * Who reaches whom, by the NetworkPolicies that are written in `dist/`, held against the arrows that the topology
 * declares.
 *
 * @param root folder that holds `dist/`
 * @param width columns of the terminal
 * @throws UsageError for an environment without NetworkPolicies, and for names of endpoints that are none or several
 */
export function reachability(
  { env, from, to }: Given<typeof command>,
  root: string,
  columns: number | undefined,
  { topology, environments }: Application,
): Answer {
  const width = columns ?? 120;
  const environment = environmentCalled(env, environments);
  const objects = readObjects(join(root, 'dist', env));
  const resolved = resolve(topology, environment);
  const proof = prove(objects, resolved);
  const answer = from === undefined || to === undefined ? everything(proof, width) : onePair(proof, from, to, width);
  return withMesh(answer, meshDifferencesOf(proof, objects, resolved), width);
}

/** What the mesh says of it, where there is one: the same by ServiceAccounts, or what of it is not. */
function withMesh(
  { text, asDeclared }: Answer,
  differences: readonly MeshDifference[] | undefined,
  width: number,
): Answer {
  if (differences === undefined) return { text, asDeclared };
  if (differences.length === 0) {
    const same =
      'The mesh lets in the same, by ServiceAccounts: between two pods of it connections come by port 15008.';
    return { text: `${text}\n${wrap(same, width, '')}`, asDeclared };
  }
  const lines = differences.map(({ words }) => `  - ${wrap(words, width - 4, '    ')}`);
  return { text: [text, 'The mesh differs from it:', ...lines].join('\n'), asDeclared: false };
}

function everything({ reachability: answers, reaches, differences }: Proof, width: number): Answer {
  const { world } = answers;
  const workloads = world.endpoints.filter((endpoint) => isOwn(world, endpoint)).map(({ name }) => name);
  const table = formatMatrix(reaches, width, { workloads, differences });
  return verdict(
    table,
    differences,
    'These are exactly the arrows that the topology declares and the platform needs.',
    width,
  );
}

function onePair({ reachability: answers, differences }: Proof, from: string, to: string, width: number): Answer {
  const [source, target] = endpointsCalled(answers.world, from, to);
  const concerned = differences.filter((one) => one.from === source.name && one.to === target.name);
  const text = `${explain(answers, source, target, width)}\n`;
  return verdict(text, concerned, 'This is what the topology declares and the platform needs.', width);
}

/** Both are asked for, so that all that is wrong with them is said at once. */
function endpointsCalled(world: World, from: string, to: string): readonly [Endpoint, Endpoint] {
  const problems: string[] = [];
  const called = (name: string): Endpoint | undefined => {
    try {
      return findEndpoint(world, name);
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(error.message);
      return undefined;
    }
  };
  const [source, target] = [called(from), called(to)];
  if (source === undefined || target === undefined) throw new UsageError([...new Set(problems)]);
  return [source, target];
}

function verdict(text: string, differences: Proof['differences'], same: string, width: number): Answer {
  if (differences.length === 0) return { text: `${text}\n${same}`, asDeclared: true };
  const lines = differences.map(({ words }) => `  - ${wrap(words, width - 4, '    ')}`);
  const count = differences.length === 1 ? 'One difference' : `${differences.length} differences`;
  const hint = 'Where lib/ is newer than dist/, `npm run synth` writes the policies anew.';
  return {
    text: [text, `${count} to what the topology declares and the platform needs:`, ...lines, hint].join('\n'),
    asDeclared: false,
  };
}

/** Environments of the Compose target have no NetworkPolicies to ask. */
function environmentCalled(name: string, environments: Application['environments']): KubernetesEnvironment {
  const kubernetes = environments.filter((one) => one.target === 'kubernetes');
  const found = kubernetes.find((one) => one.name === name);
  if (found !== undefined) return found;
  const isCompose = environments.some((one) => one.name === name);
  const why = isCompose ? 'is rendered to Compose, which has no NetworkPolicies' : 'is not in app/';
  throw new UsageError([`--env ${name} ${why}; allowed: ${kubernetes.map((one) => one.name).join(', ')}`]);
}

export const main = (given: Given<typeof command>): Promise<void> =>
  withApplication((application) => {
    const { text, asDeclared } = reachability(given, process.cwd(), process.stdout.columns, application);
    console.log(text);
    if (!asDeclared) process.exitCode = 1;
  });
