import type { Values } from './said';

interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** Values that a schema must refuse, by words: for each that there is, one beyond each of its limits. */
export function refusedBy(schema: Schema): (readonly [words: string, values: Values])[] {
  const found: (readonly [string, Values])[] = [];
  const visit = (said: Schema, path: readonly string[]): void => {
    const at = said.$ref === undefined ? said : (schema.definitions?.[said.$ref.replace('#/definitions/', '')] ?? {});
    const add = (value: unknown): void => {
      found.push([`${path.join('.')}: ${JSON.stringify(value)}`, nested(path, value)]);
    };
    if (path[0] === 'global') return;
    if (at.properties !== undefined) {
      found.push([`${[...path, 'other'].join('.')}: 1`, nested([...path, 'other'], 1)]);
      for (const [name, one] of Object.entries(at.properties)) visit(one, [...path, name]);
      return;
    }
    for (const value of wrongFor(at)) add(value);
    if (path.at(-1) === 'tag') add('latest');
  };
  visit(schema, []);
  return found;
}

function wrongFor({ type, minimum, maximum, pattern, enum: choices }: Schema): unknown[] {
  if (choices !== undefined) return ['nowhere'];
  if (type === 'integer') return [(minimum ?? 0) - 1, (maximum ?? 0) + 1, 2.5, '3'];
  if (type === 'array') return ['registry', [{ name: 'A B' }], [{ other: 'x' }]];
  return pattern === undefined ? [1] : [1, 'a "b": {{ . }}'];
}

const nested = ([name = '', ...rest]: readonly string[], value: unknown): Values => ({
  [name]: rest.length === 0 ? value : nested(rest, value),
});
