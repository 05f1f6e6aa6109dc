import {
  absentFrom,
  nameProblems,
  resolve,
  writtenValues,
  type Definitions,
  type Problem,
  type Rule,
} from '../lib/model';
import { imageVolumes } from './image-volumes';
import { heldNames, madeNames } from './made-names';

/** What leaves the program under a name has one of its own. */
function* names({ topology, environments }: Definitions): Iterable<Problem> {
  for (const environment of environments) {
    if (environment.target !== 'compose') continue;
    const held = heldNames(absentFrom(topology, environment), environment);
    yield* nameProblems([...madeNames(resolve(topology, environment)), ...held]);
  }
}

/** Characters that mean something in `${NAME:-…}` or in a line of .env. */
const SPECIAL = /[\s'"`\\{}$#]/;
/** A blank within a value means nothing there. */
const SPECIAL_IN_SETTINGS = /[^\S ]|['"`\\{}$#]|^ | $/;

/** What a variable holds where nobody sets it is a default in the Compose file, and a line of .env.example. */
function* defaultValues({ topology, environments }: Definitions): Iterable<Problem> {
  const inCompose = environments.filter(({ target }) => target === 'compose');
  if (inCompose.length === 0) return;
  for (const { subject, field, value } of writtenValues({ topology, environments: inCompose })) {
    if (value.kind === 'secret' && value.local !== undefined && SPECIAL.test(value.local)) {
      yield {
        subject,
        field,
        given: 'a local value (not shown)',
        allowed: 'a local value without blanks, quotes, braces, "\\", "$" and "#"',
        fix: 'choose another: it is for the machines of developers alone',
      };
    }
    if (value.kind === 'setting' && SPECIAL_IN_SETTINGS.test(value.value)) {
      yield {
        subject,
        field,
        given: value.value,
        allowed: 'one line without quotes, braces, "\\", "$" and "#", and without a blank at either end',
        fix: 'choose another, or write it as a text, which no .env changes',
      };
    }
  }
}

/** What may not be because it is rendered to Compose. */
export const composeRules: readonly Rule[] = [names, defaultValues, imageVolumes];
