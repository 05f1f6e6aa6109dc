import { nameProblems, resolve, type Definitions, type Problem, type Rule } from '../lib/model';
import { madeNames } from './made-names';

/** What leaves the program under a name has one of its own. */
function* names({ topology, environments }: Definitions): Iterable<Problem> {
  for (const environment of environments) {
    if (environment.target === 'compose') yield* nameProblems(madeNames(resolve(topology, environment)));
  }
}

/** What may not be because it is rendered to Compose. */
export const composeRules: readonly Rule[] = [names];
