import { endpointName, wasThere } from '../connection';
import { listed } from '../listed';
import type { Problem } from '../problem';
import { clientsOf, variablesOfClient, type Client } from '../client';
import type { TextPart, Value, Variable } from '../value';
import { repeated } from '../repeated';
import { writtenAt } from './connections';
import type { Definitions } from './rule';
import { undefinedTarget } from './undefined-target';

const SECRET_NAME = /(PASSWORD|SECRET|TOKEN|KEY)$/;

/** Variables are named once, point only at what is connected, and hold no secret in clear. */
export function* variables({ topology, environments }: Definitions): Iterable<Problem> {
  for (const client of clientsOf(topology)) {
    yield* addressProblems(client);
    for (const environment of environments) yield* variableProblems(client, variablesOfClient(client, environment));
  }
}

/** Addresses that a client is told are of what it connects to. */
export function* addressProblems(client: Client): Iterable<Problem> {
  for (const variable of client.env) yield* problemsOf(client, variable);
}

/** @param all every variable of one container of the client */
export function* variableProblems(client: Client, all: readonly Variable[]): Iterable<Problem> {
  yield* duplicates(client, all);
  yield* inClear(client, all);
  yield* brokenText(client, all);
}

function* problemsOf(client: Client, { name, value }: Variable): Iterable<Problem> {
  const connects = client.connects.filter(({ of }) => wasThere(of));
  const { subject, prefix } = writtenAt(client);
  for (const of of addressed(value)) {
    if (!wasThere(of.of)) {
      // Migrations are told what their service is, of which it is said.
      if (prefix === '') yield undefinedTarget(subject, `env.${name}`, 'the address of something that it connects to');
      continue;
    }
    if (connects.some((c) => endpointName(c) === endpointName(of))) continue;
    yield {
      subject,
      field: `env.${name}`,
      given: prefix === '' ? endpointName(of) : `${endpointName(of)}, which its migrations are told too`,
      allowed: listed(connects.map(endpointName), 'no address: the service connects to nothing'),
      fix: `add ${endpointName(of)} to ${prefix}connects: without a connection no packet would get there`,
    };
  }
}

/** What is called like a secret is one, or text that is put together from one. */
function* inClear(client: Client, all: readonly Variable[]): Iterable<Problem> {
  const { env } = client;
  const { subject } = writtenAt(client);
  const secrets = all.filter(({ value }) => value.kind === 'secret').map(({ name }) => name);
  const isSecret = (value: Value): boolean =>
    value.kind === 'secret' ||
    partsOf(value).some((part) => typeof part !== 'string' && part.kind === 'variable' && secrets.includes(part.name));
  for (const { name, value } of env.filter(
    (variable) => SECRET_NAME.test(variable.name) && !isSecret(variable.value),
  )) {
    yield {
      subject,
      field: `env.${name}`,
      given: value.kind === 'text' ? 'text without a secret (not shown)' : 'a literal (not shown)',
      allowed: 'a secret, by name and key, or text put together from a variable that is one',
      fix: `write secret('${subject}', '${name.toLowerCase().replace(/_/g, '-')}', 'what it is for')`,
    };
  }
}

const addressed = (value: Value) =>
  partsOf(value).flatMap((part) => (typeof part !== 'string' && part.kind === 'address' ? [part.of] : []));

const partsOf = (value: Value): readonly TextPart[] =>
  value.kind === 'text' ? value.parts : value.kind === 'address' ? [value] : [];

function* duplicates(client: Client, all: readonly Variable[]): Iterable<Problem> {
  const { subject } = writtenAt(client);
  for (const name of repeated(all.map((v) => v.name))) {
    yield {
      subject,
      field: `env.${name}`,
      given: `${name} twice`,
      allowed: 'each variable once',
      fix: `a connection or the service itself already gives ${name}: rename the other, of a connection with as(…), or remove it`,
    };
  }
}

/** Text may name only variables that are surely there, and no text: both targets expand one level. */
function* brokenText(client: Client, all: readonly Variable[]): Iterable<Problem> {
  const { subject, prefix } = writtenAt(client);
  const isThere = (value: Value): boolean => value.kind !== 'text' && !(value.kind === 'secret' && value.optional);
  const plain = all.filter((v) => isThere(v.value)).map((v) => v.name);
  for (const { name, value } of all) {
    for (const part of partsOf(value)) {
      if (typeof part === 'string' || part.kind !== 'variable' || plain.includes(part.name)) continue;
      yield {
        subject,
        field: `env.${name}`,
        given: part.name,
        allowed: listed(plain, 'none: it has no variable that is surely there, and no text'),
        fix:
          prefix === ''
            ? `set ${part.name} to a literal, a secret that must be there or an address, or name another variable`
            : `its migrations are told ${name} too: add what gives ${part.name} to migrations.connects`,
      };
    }
  }
}
