import { absentFrom, nameProblems, resolve, type Definitions, type Problem } from '../../model';
import { heldNames, madeNames } from './made-names';

/** What leaves the program under a name has one of its own, and one that is not too long. */
export function* names({ topology, environments }: Definitions): Iterable<Problem> {
  for (const environment of environments) {
    if (environment.target !== 'kubernetes') continue;
    const held = heldNames(absentFrom(topology, environment), environment);
    yield* nameProblems([...madeNames(resolve(topology, environment)), ...held]);
  }
}
