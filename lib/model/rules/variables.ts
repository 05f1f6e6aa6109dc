import { endpointName } from '../connection';
import type { Problem } from '../problem';
import { variablesOfService } from '../resolve';
import type { Service } from '../service';
import type { TextPart, Value, Variable } from '../value';
import { repeated } from '../repeated';
import type { Definitions } from './rule';

const SECRET_NAME = /(PASSWORD|SECRET|TOKEN|KEY)$/;

/** Variables are named once, point only at what is connected, and hold no secret in clear. */
export function* variables({ topology, environments }: Definitions): Iterable<Problem> {
  for (const service of topology.services) {
    for (const variable of service.env) yield* problemsOf(service, variable);
    for (const environment of environments) {
      const all = variablesOfService(service, environment);
      yield* duplicates(service.name, all);
      yield* inClear(service, all);
      yield* brokenText(service.name, all);
    }
  }
}

function* problemsOf({ name: subject, connects }: Service, { name, value }: Variable): Iterable<Problem> {
  const field = `env.${name}`;
  for (const of of addressed(value)) {
    if (connects.some((c) => endpointName(c) === endpointName(of))) continue;
    yield {
      subject,
      field,
      given: endpointName(of),
      allowed: connects.map(endpointName).join(', ') || 'no address: the service connects to nothing',
      fix: `add ${endpointName(of)} to connects: without a connection no packet would get there`,
    };
  }
}

/** What is called like a secret is one, or text that is put together from one. */
function* inClear({ name: subject, env }: Service, all: readonly Variable[]): Iterable<Problem> {
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

function* duplicates(subject: string, all: readonly Variable[]): Iterable<Problem> {
  for (const name of repeated(all.map((v) => v.name))) {
    yield {
      subject,
      field: `env.${name}`,
      given: `${name} twice`,
      allowed: 'each variable once',
      fix: `a connection or the service itself already gives ${name}: rename or remove the other`,
    };
  }
}

/** Text may name only variables that are not text: both targets expand one level. */
function* brokenText(subject: string, all: readonly Variable[]): Iterable<Problem> {
  const plain = all.filter((v) => v.value.kind !== 'text').map((v) => v.name);
  for (const { name, value } of all) {
    for (const part of partsOf(value)) {
      if (typeof part === 'string' || part.kind !== 'variable' || plain.includes(part.name)) continue;
      yield {
        subject,
        field: `env.${name}`,
        given: part.name,
        allowed: plain.join(', '),
        fix: `set ${part.name} to a literal, a secret or an address, or name another variable`,
      };
    }
  }
}
