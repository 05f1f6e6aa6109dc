import { DefinitionError, type Problem } from './problem';
import { connections } from './rules/connections';
import { databaseConnections } from './rules/database-connections';
import { environments } from './rules/environments';
import { images, upstreamImages } from './rules/images';
import { names } from './rules/names';
import { network } from './rules/network';
import { ports } from './rules/ports';
import { probes } from './rules/probes';
import { routes } from './rules/routes';
import type { Definitions, Rule } from './rules/rule';
import { secrets } from './rules/secrets';
import { sizes } from './rules/sizes';
import { startOrder } from './rules/start-order';
import { variables } from './rules/variables';

const RULES: readonly Rule[] = [
  names,
  ports,
  probes,
  sizes,
  connections,
  routes,
  startOrder,
  databaseConnections,
  variables,
  secrets,
  images,
  upstreamImages,
  environments,
  network,
];

/** Every problem of a definition, each once, in the order of the rules. */
export function problemsOf(definitions: Definitions): Problem[] {
  const all = RULES.flatMap((rule) => [...rule(definitions)]);
  return [...new Map(all.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** @throws DefinitionError with all problems together, if there is any. */
export function validate(definitions: Definitions): void {
  const problems = problemsOf(definitions);
  if (problems.length > 0) throw new DefinitionError(problems);
}
