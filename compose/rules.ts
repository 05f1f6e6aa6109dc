import {
  companionsOf,
  nameProblems,
  resolve,
  variablesFrom,
  writtenClients,
  type Definitions,
  type Problem,
  type Rule,
  type Variable,
} from '../lib/model';
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
  for (const { name, services = {}, jobs = {} } of environments.filter(({ target }) => target === 'compose')) {
    for (const [field, said] of Object.entries({ ...under('services', services), ...under('jobs', jobs) })) {
      if (said !== 'absent') yield* problemsIn(name, `${field}.env`, variablesFrom(said.env));
    }
  }
  for (const client of writtenClients(topology)) {
    yield* problemsIn(client.name, 'env', client.env);
    for (const { prefix, props } of client.kind === 'service' ? companionsOf(client) : []) {
      yield* problemsIn(client.name, `${prefix}env`, variablesFrom(props.env));
    }
  }
}

/** A record with where each of its members is written. */
const under = <T>(field: string, record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [`${field}.${name}`, value]));

function* problemsIn(subject: string, field: string, variables: readonly Variable[]): Iterable<Problem> {
  for (const { name, value } of variables) {
    if (value.kind !== 'secret' || value.local === undefined || !SPECIAL.test(value.local)) continue;
    yield {
      subject,
      field: `${field}.${name}`,
      given: 'a local value (not shown)',
      allowed: 'a local value without blanks, quotes, braces, "\\", "$" and "#"',
      fix: 'choose another: it is for the machines of developers alone',
    };
  }
}

/** What may not be because it is rendered to Compose. */
export const composeRules: readonly Rule[] = [names, localValues];
