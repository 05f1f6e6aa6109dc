import { inspect } from 'node:util';
import { DefinitionError, type Problem } from './problem';
import { absent } from './rules/absent';
import { archive } from './rules/archive';
import { backing } from './rules/backing';
import { backups } from './rules/backups';
import { clusters } from './rules/clusters';
import { companions } from './rules/companions';
import { connections } from './rules/connections';
import { databaseConnections } from './rules/database-connections';
import { durability } from './rules/durability';
import { charts } from './rules/charts';
import { environments } from './rules/environments';
import { hosts } from './rules/hosts';
import { upstreamImages } from './rules/images';
import { files } from './rules/files';
import { names } from './rules/names';
import { network } from './rules/network';
import { ownStores } from './rules/own-stores';
import { passwords } from './rules/passwords';
import { pods } from './rules/pods';
import { ports } from './rules/ports';
import { probes } from './rules/probes';
import { publicHosts } from './rules/public-hosts';
import { resilience } from './rules/resilience';
import { routes } from './rules/routes';
import type { Definitions, Rule } from './rules/rule';
import { scaling, singletons } from './rules/scaling';
import { schemaChecks } from './rules/schema-checks';
import { secrets } from './rules/secrets';
import { signIn } from './rules/sign-in';
import { sizes } from './rules/sizes';
import { sources } from './rules/sources';
import { startOrder } from './rules/start-order';
import { variables } from './rules/variables';
import { waiting } from './rules/waiting';
import { viewsOf } from './rules/views';
import { shapesOf } from './shape/shape-problems';

/** Rules of what is written down. */
const OF_DEFINITIONS: readonly Rule[] = [
  names,
  ports,
  probes,
  companions,
  files,
  passwords,
  singletons,
  connections,
  resilience,
  schemaChecks,
  backing,
  signIn,
  publicHosts,
  startOrder,
  pods,
  upstreamImages,
  environments,
  charts,
  absent,
  archive,
  backups,
  durability,
  network,
  clusters,
  ownStores,
];

/** Rules of what that comes to where it runs: an environment may say otherwise of all that they look at. */
const OF_ENVIRONMENTS: readonly Rule[] = [
  sizes,
  scaling,
  sources,
  routes,
  hosts,
  databaseConnections,
  waiting,
  variables,
  secrets,
];

/**
 * Every problem of a definition, each once: those of shape, then those of the rules, which pass over what has not the
 * shape that they are about.
 *
 * @param more rules of the targets, after those of the model
 */
export function problemsOf(definitions: Definitions, more: readonly Rule[] = []): Problem[] {
  const { problems, broken, sound } = shapesOf(definitions);
  const { topology } = definitions;
  const isJudged = ({ subject }: Problem): boolean => !broken.has(subject);
  const foundBy = (rules: readonly Rule[], of: Definitions): Problem[] =>
    rules.flatMap((rule) => [...rule(of)]).filter(isJudged);
  const whole = { topology, environments: sound };
  const ofEnvironments = viewsOf(whole).flatMap(({ of, place }) => foundBy(OF_ENVIRONMENTS, of).map(place));
  const ofRules = [...foundBy(OF_DEFINITIONS, whole), ...ofEnvironments, ...foundBy(more, whole)];
  const all = [...(topology.strangers ?? []), ...problems, ...ofRules];
  return [...new Map(all.map((problem) => [inspect(problem, { depth: 4 }), problem])).values()];
}

/** @throws DefinitionError with all problems together, if there is any. */
export function validate(definitions: Definitions, more: readonly Rule[] = []): void {
  const problems = problemsOf(definitions, more);
  if (problems.length > 0) throw new DefinitionError(problems);
}
