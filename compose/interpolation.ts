import {
  upperSnake,
  type ComposeEnvironment,
  type SecretKey,
  type Setting,
  type Text,
  type Value,
  type Variable,
} from '../lib/model';
import { addressText } from './addresses';

/** What everybody may know: the value of every secret on a developer's machine. */
export const LOCAL_CREDENTIAL = 'local-only';

/** Compose expands `$NAME`; `$$` is a plain `$`. */
export const escapeDollar = (text: string): string => text.replace(/\$/g, '$$$$');

/** The variable of the .env file that holds a secret: POSTGRES_PASSWORD for the key `password` of `postgres`. */
export const secretVariable = ({ secret, key }: SecretKey): string => upperSnake(`${secret}-${key}`);

/** Variables as a Compose service's `environment`. */
export function environmentOf(
  variables: readonly Variable[],
  environment: ComposeEnvironment,
): Readonly<Record<string, string>> {
  const byName = new Map(variables.map((v) => [v.name, v]));
  return Object.fromEntries(variables.map((v) => [v.name, textOf(v, byName, environment)]));
}

function textOf(
  { name, value }: Variable,
  byName: ReadonlyMap<string, Variable>,
  environment: ComposeEnvironment,
): string {
  switch (value.kind) {
    case 'literal':
      return escapeDollar(value.value);
    case 'setting':
      return setting(name, value);
    case 'address':
      return addressText(value, environment);
    case 'secret':
      return secret(value, environment);
    case 'text':
      return expand(value, byName, environment);
  }
}

/** Compose has no reference to another variable of the container: what it refers to is written out. */
function expand({ parts }: Text, byName: ReadonlyMap<string, Variable>, environment: ComposeEnvironment): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return escapeDollar(part);
      if (part.kind === 'address') return addressText(part, environment);
      const variable = byName.get(part.name);
      return variable === undefined ? '' : textOf(variable, byName, environment);
    })
    .join('');
}

const setting = (name: string, { value }: Setting): string => `\${${name}:-${escapeDollar(value)}}`;

function secret(key: SecretKey, { credentials }: ComposeEnvironment): string {
  const name = secretVariable(key);
  switch (credentials) {
    case 'defaults':
      return `\${${name}:-${LOCAL_CREDENTIAL}}`;
    case 'required':
      return `\${${name}:?${name} is not set, see .env.example}`;
  }
}

/** Whether a value comes from the .env file. */
export const isFromEnvFile = (value: Value): value is SecretKey | Setting =>
  value.kind === 'secret' || value.kind === 'setting';
