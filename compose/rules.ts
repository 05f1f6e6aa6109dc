import {
  companionsOf,
  nameProblems,
  resolve,
  variablesFrom,
  writtenClients,
  type Definitions,
  type Offer,
  type Problem,
  type Rule,
  type Value,
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
/** A blank within a value means nothing there. */
const SPECIAL_IN_SETTINGS = /[^\S ]|['"`\\{}$#]|^ | $/;

/** What a variable holds where nobody sets it is a default in the Compose file, and a line of .env.example. */
function* defaultValues({ topology, environments }: Definitions): Iterable<Problem> {
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
  for (const one of topology.backing) {
    if (one.kind === 'server' || one.kind === 'external') yield* problemsIn(one.name, 'gives', offersOf(one.gives));
  }
}

const offersOf = (gives: Readonly<Record<string, string | Offer>> = {}): Offered[] =>
  Object.entries(gives).flatMap(([name, value]) => (typeof value === 'string' ? [] : [{ name, value }]));

/** A record with where each of its members is written. */
const under = <T>(field: string, record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [`${field}.${name}`, value]));

interface Offered {
  readonly name: string;
  readonly value: Offer | Value;
}

function* problemsIn(subject: string, field: string, variables: readonly Offered[]): Iterable<Problem> {
  for (const { name, value } of variables) {
    if (value.kind === 'secret' && value.local !== undefined && SPECIAL.test(value.local)) {
      yield {
        subject,
        field: `${field}.${name}`,
        given: 'a local value (not shown)',
        allowed: 'a local value without blanks, quotes, braces, "\\", "$" and "#"',
        fix: 'choose another: it is for the machines of developers alone',
      };
    }
    if (value.kind === 'setting' && SPECIAL_IN_SETTINGS.test(value.value)) {
      yield {
        subject,
        field: `${field}.${name}`,
        given: value.value,
        allowed: 'one line without quotes, braces, "\\", "$" and "#", and without a blank at either end',
        fix: 'choose another, or write it as a text, which no .env changes',
      };
    }
  }
}

/** What may not be because it is rendered to Compose. */
export const composeRules: readonly Rule[] = [names, defaultValues];
