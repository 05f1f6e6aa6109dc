import type { Endpoint } from './connection';
import type { Content, Label, Line } from './primitives';

/** One key of one secret: a name, never a value. */
export interface SecretKey {
  readonly kind: 'secret';
  /** The secret's name: a Kubernetes Secret, the prefix of a Compose variable. */
  readonly secret: Label;
  /** The key inside it. */
  readonly key: Label;
  /** What it is for, in one line. */
  readonly purpose: Line;
  /**
   * The program runs without it: nothing waits for it, and who reads it must bear that it is not there. A variable is then
   * missing on Kubernetes, and empty in Compose. @default false
   */
  readonly optional?: boolean;
  /** Its value on a developer's machine, which everybody may know. @default 'local-only', or nothing if it is optional */
  readonly local?: Content;
}

/** The name of a secret in a vault, where names are flat: `postgres-password`. */
export const vaultName = ({ secret, key }: SecretKey): string => `${secret}-${key}`;

/** Part of the address of something the service connects to. */
export interface Address {
  readonly kind: 'address';
  readonly of: Endpoint;
  /** `url` is scheme, host and port without a path. */
  readonly part: 'host' | 'port' | 'url';
}

/** A value that is not secret and that an environment (or a developer's .env) may set. */
export interface Setting {
  readonly kind: 'setting';
  /** What it holds where nobody sets it. */
  readonly value: Content;
  /** What it is for, in one line. */
  readonly purpose: Line;
}

/** Part of where a client connects to, in what a backing service gives: each client's own endpoint. */
export interface Here {
  readonly kind: 'here';
  readonly part: Address['part'];
}

/** Another variable of the same container. */
export interface VariableReference {
  readonly kind: 'variable';
  readonly name: string;
}

/** What only a running container can be told: where it is. */
export interface PodField {
  readonly kind: 'pod';
  /** `address` is that of the pod, which others reach it by. */
  readonly field: 'name' | 'namespace' | 'address';
}

/** Text put together from literals, addresses and other variables of the same container. */
export interface Text {
  readonly kind: 'text';
  readonly parts: readonly TextPart[];
}

/** Text of what a backing service gives, which may lead to wherever its client connects. */
export interface OfferedText {
  readonly kind: 'text';
  readonly parts: readonly OfferedPart[];
}

export type TextPart = Content | Address | VariableReference;
export type OfferedPart = TextPart | Here;

/**
 * What an environment variable holds, symbolic until a renderer writes it its own way: a secret is a `secretKeyRef` on
 * Kubernetes and `${NAME}` in Compose.
 */
export type Value = Literal | Address | PodField | SecretKey | Setting | Text;

export interface Literal {
  readonly kind: 'literal';
  readonly value: Content;
}

/** What a variable that a backing service gives holds, before it is known who is given it. */
export type Offer = Literal | SecretKey | Setting | Here | OfferedText;

/** Text as it stands; a string alone is the same. */
export const literal = (value: string): Literal => ({ kind: 'literal', value });

/**
 * The address of an endpoint that the service also lists under `connects`: its `url`, which is scheme, host and port without
 * a path, its `host` or its `port`.
 */
export const address = (of: Endpoint, part: Address['part'] = 'url'): Address => ({ kind: 'address', of, part });

/** Where a client connects to, in what a backing service gives. `url` is scheme, host and port without a path. */
export const here = (part: Here['part'] = 'url'): Here => ({ kind: 'here', part });

/** Another variable of the same container, inside a `text`. */
export const variable = (name: string): VariableReference => ({ kind: 'variable', name });

/** One key of a secret, by their names, with what it is for in one line. Its value stands in no file. */
export const secret = (
  of: string,
  key: string,
  purpose: string,
  options: Pick<SecretKey, 'optional' | 'local'> = {},
): SecretKey => ({ kind: 'secret', secret: of, key, purpose, ...options });

/**
 * Where the container runs: the name, the namespace or the address of its pod. In Compose, which has no pods, the name and
 * the address are the service's name, and the namespace is the project's.
 */
export const pod = (field: PodField['field']): PodField => ({ kind: 'pod', field });

/** Text from parts, as a template: text`http://${address(backend)}/api`. */
export function text(strings: TemplateStringsArray, ...parts: readonly TextPart[]): Text;
export function text(strings: TemplateStringsArray, ...parts: readonly OfferedPart[]): OfferedText;
export function text(strings: TemplateStringsArray, ...parts: readonly OfferedPart[]): OfferedText {
  const all = strings.flatMap((s, i): OfferedPart[] => {
    const part = parts[i];
    return part === undefined ? [s] : [s, part];
  });
  return { kind: 'text', parts: all.filter((p) => p !== '') };
}

/** One environment variable of a container. */
export interface Variable {
  readonly name: string;
  readonly value: Value;
}

/** Variables as a definition says them, where a string is a literal. */
export const variablesFrom = (env: Readonly<Record<string, Content | Value>> = {}): Variable[] =>
  Object.entries(env).map(([name, value]) => ({ name, value: typeof value === 'string' ? literal(value) : value }));
