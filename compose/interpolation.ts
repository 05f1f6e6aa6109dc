import {
  upperSnake,
  type ComposeEnvironment,
  type SecretKey,
  type Setting,
  type Text,
  type Value,
  type Variable,
} from '../lib/model';
import { addressText, projectName } from './addresses';

/** What everybody may know: the value on a developer's machine of every secret that says no other. */
const LOCAL_CREDENTIAL = 'local-only';

/** A secret's value on a developer's machine; empty for one that the program runs without. */
export const localValue = ({ local, optional }: SecretKey): string => local ?? (optional ? '' : LOCAL_CREDENTIAL);

/** Compose expands `$NAME`; `$$` is a plain `$`. */
export const escapeDollar = (text: string): string => text.replace(/\$/g, '$$$$');

/** The variable of the .env file that holds a secret: POSTGRES_PASSWORD for the key `password` of `postgres`. */
export const secretVariable = ({ secret, key }: SecretKey): string => upperSnake(`${secret}-${key}`);

/** What the variables of one service are written from. */
interface Given {
  readonly variables: readonly Variable[];
  readonly environment: ComposeEnvironment;
  /** Name of the service, by which others reach it. */
  readonly host: string;
}

/** Variables as a Compose service's `environment`. */
export const environmentOf = (given: Given): Readonly<Record<string, string>> =>
  Object.fromEntries(given.variables.map((v) => [v.name, textOf(v, given)]));

function textOf({ name, value }: Variable, given: Given): string {
  const { environment, host } = given;
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
      return expand(value, given);
    case 'pod':
      return value.field === 'namespace' ? projectName(environment) : host;
  }
}

/** Compose has no reference to another variable of the container: what it refers to is written out. */
function expand({ parts }: Text, given: Given): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return escapeDollar(part);
      if (part.kind === 'address') return addressText(part, given.environment);
      const variable = given.variables.find(({ name }) => name === part.name);
      return variable === undefined ? '' : textOf(variable, given);
    })
    .join('');
}

const setting = (name: string, { value }: Setting): string => `\${${name}:-${escapeDollar(value)}}`;

function secret(key: SecretKey, { credentials }: ComposeEnvironment): string {
  const name = secretVariable(key);
  switch (credentials) {
    case 'defaults':
      return `\${${name}:-${localValue(key)}}`;
    case 'required':
      if (key.optional) return `\${${name}:-}`;
      return `\${${name}:?${name} is not set, see .env.example}`;
  }
}

/** Whether a value comes from the .env file. */
export const isFromEnvFile = (value: Value): value is SecretKey | Setting =>
  value.kind === 'secret' || value.kind === 'setting';
