import { writtenClients } from './client';
import { companionsOf } from './companion';
import type { Environment } from './environment';
import type { Definitions } from './rules/rule';
import { literal, variablesFrom, type Offer, type Value } from './value';

/** What a variable holds, and where that is written. */
export interface WrittenValue {
  /** The name of the definition or environment. */
  readonly subject: string;
  /** A path from there. */
  readonly field: string;
  readonly value: Offer | Value;
}

/** Every value of a variable that somebody wrote: of what runs, of what stands beside it, of what is given, and where it is otherwise. */
export function* writtenValues({ topology, environments }: Definitions): Iterable<WrittenValue> {
  for (const environment of environments) yield* ofDifferences(environment);
  for (const client of writtenClients(topology)) {
    yield* at(client.name, 'env', client.env);
    for (const { prefix, props } of client.kind === 'service' ? companionsOf(client) : []) {
      yield* at(client.name, `${prefix}env`, variablesFrom(props.env));
    }
  }
  for (const one of topology.backing) {
    if (one.kind === 'server' || one.kind === 'external') yield* at(one.name, 'gives', offersOf(one.gives));
  }
}

function* ofDifferences({ name, services = {}, jobs = {} }: Environment): Iterable<WrittenValue> {
  for (const [field, said] of [...under('services', services), ...under('jobs', jobs)]) {
    if (said !== 'absent') yield* at(name, `${field}.env`, variablesFrom(said.env));
  }
}

/** The members of a record, with where each is written. */
const under = <T>(field: string, record: Readonly<Record<string, T>>): (readonly [string, T])[] =>
  Object.entries(record).map(([name, value]) => [`${field}.${name}`, value] as const);

interface Named {
  readonly name: string;
  readonly value: Offer | Value;
}

const at = (subject: string, field: string, values: readonly Named[]): WrittenValue[] =>
  values.map(({ name, value }) => ({ subject, field: `${field}.${name}`, value }));

const offersOf = (gives: Readonly<Record<string, string | Offer>> = {}): Named[] =>
  Object.entries(gives).map(([name, value]) => ({ name, value: typeof value === 'string' ? literal(value) : value }));
