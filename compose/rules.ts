import { nameProblems, resolve, writtenClients, type Definitions, type Problem, type Rule } from '../lib/model';
import { madeNames } from './made-names';

/** What leaves the program under a name has one of its own. */
function* names({ topology, environments }: Definitions): Iterable<Problem> {
  for (const environment of environments) {
    if (environment.target === 'compose') yield* nameProblems(madeNames(resolve(topology, environment)));
  }
}

/** Characters that mean something in `${NAME:-…}` or in a line of .env. */
const SPECIAL = /[\s'"`\\{}$#]/;

/** The local value of a variable is a default in the Compose file, and a line of .env.example. */
function* localValues({ topology, environments }: Definitions): Iterable<Problem> {
  if (environments.every(({ target }) => target !== 'compose')) return;
  for (const { name: subject, env } of writtenClients(topology)) {
    for (const { name, value } of env) {
      if (value.kind !== 'secret' || value.local === undefined || !SPECIAL.test(value.local)) continue;
      yield {
        subject,
        field: `env.${name}`,
        given: 'a local value (not shown)',
        allowed: 'a local value without blanks, quotes, braces, "\\", "$" and "#"',
        fix: 'choose another: it is for developers’ machines alone',
      };
    }
  }
}

/** What may not be because it is rendered to Compose. */
export const composeRules: readonly Rule[] = [names, localValues];
