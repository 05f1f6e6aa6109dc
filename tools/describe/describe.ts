import { resolve, validate, type Application } from '../../lib/model';
import type { Given } from '../command/command';
import { describedCalled, listOf } from './described';
import { factsOf } from './facts';
import { formatFacts } from './format';
import type { describe as command } from '../describe';
import { environmentNamed } from '../environment-named';
import { withApplication } from '../with-application';

/**
 * What something is, where it runs: image, sizes, how much of what is allowed it can come to, addresses, who connects,
 * variables with where each comes from.
 *
 * @returns what there is, where nobody said a name
 * @throws DefinitionError with every problem of the definitions; UsageError with the names that there are, for one that is none
 */
export function describe({ name, env, json }: Given<typeof command>, application: Application): string {
  const { topology } = application;
  if (name === undefined) return listOf(application);
  const described = describedCalled(name, application);
  const environments = env === undefined ? application.environments : [environmentNamed(env, application.environments)];
  validate({ topology, environments: application.environments });
  const facts = new Map(environments.map((one) => [one.name, factsOf(name, resolve(topology, one))]));
  const { purpose, kind } = described;
  if (!json) return `${name}: ${purpose}\n\n${formatFacts(facts)}`;
  const found = Object.fromEntries([...facts].map(([one, all]) => [one, all ?? null]));
  return JSON.stringify({ name, kind, purpose, environments: found }, undefined, 2);
}

export const main = (given: Given<typeof command>): Promise<void> =>
  withApplication((application) => console.log(describe(given, application)));
