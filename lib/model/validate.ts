import { inspect } from 'node:util';
import { DefinitionError, type Problem } from './problem';
import { archive } from './rules/archive';
import { backing } from './rules/backing';
import { clusters } from './rules/clusters';
import { companions } from './rules/companions';
import { connections } from './rules/connections';
import { databaseConnections } from './rules/database-connections';
import { environments } from './rules/environments';
import { hosts } from './rules/hosts';
import { upstreamImages } from './rules/images';
import { files } from './rules/files';
import { names } from './rules/names';
import { network } from './rules/network';
import { ownStores } from './rules/own-stores';
import { patches } from './rules/patches';
import { pods } from './rules/pods';
import { ports } from './rules/ports';
import { probes } from './rules/probes';
import { routes } from './rules/routes';
import type { Definitions, Rule } from './rules/rule';
import { scaling } from './rules/scaling';
import { secrets } from './rules/secrets';
import { sizes } from './rules/sizes';
import { sources } from './rules/sources';
import { startOrder } from './rules/start-order';
import { variables } from './rules/variables';
import { shapesOf } from './shape/shape-problems';

const RULES: readonly Rule[] = [
  names,
  ports,
  probes,
  companions,
  files,
  sizes,
  scaling,
  sources,
  connections,
  backing,
  routes,
  hosts,
  startOrder,
  databaseConnections,
  variables,
  secrets,
  patches,
  pods,
  upstreamImages,
  environments,
  archive,
  network,
  clusters,
  ownStores,
];

/**
 * Every problem of a definition, each once: those of shape, then those of the rules, which pass over what has not the
 * shape that they are about.
 *
 * @param more rules of the targets, after those of the model
 */
export function problemsOf(definitions: Definitions, more: readonly Rule[] = []): Problem[] {
  const { problems, broken, sound } = shapesOf(definitions);
  const ofRules = [...RULES, ...more]
    .flatMap((rule) => [...rule({ ...definitions, environments: sound })])
    .filter(({ subject }) => !broken.has(subject));
  const all = [...(definitions.topology.strangers ?? []), ...problems, ...ofRules];
  return [...new Map(all.map((problem) => [inspect(problem, { depth: 4 }), problem])).values()];
}

/** @throws DefinitionError with all problems together, if there is any. */
export function validate(definitions: Definitions, more: readonly Rule[] = []): void {
  const problems = problemsOf(definitions, more);
  if (problems.length > 0) throw new DefinitionError(problems);
}
