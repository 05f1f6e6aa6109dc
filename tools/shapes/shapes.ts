import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGenerator, type Schema } from 'ts-json-schema-generator';

const ROOT = join(__dirname, '../..');
const SHAPES = join(ROOT, 'lib/model/shape/shapes.json');
const PREFIX = '#/definitions/';

/** What a `define…` function makes: it was checked when it was made, and is known by its kind. */
const MADE: Readonly<Record<string, readonly string[]>> = {
  Namespace: ['namespace'],
  Addon: ['addon'],
  Connectable: ['endpoint', 'service', 'redis', 'objectStorage', 'server', 'external'],
  Endpoint: ['endpoint'],
  Redis: ['redis'],
};

/** The shapes of all that comes from an application, from the types of the model and their docstrings. */
export function shapesText(): string {
  const generator = createGenerator({
    path: join(ROOT, 'lib/model/shape/inputs.ts'),
    tsconfig: join(ROOT, 'tsconfig.json'),
    type: 'Inputs',
    expose: 'all',
    topRef: true,
    jsDoc: 'extended',
    extraTags: ['keys'],
    additionalProperties: false,
    skipTypeCheck: true,
  });
  const { definitions = {} } = generator.createSchema('Inputs');
  const { properties = {} } = definitions.Inputs as Schema;
  const found = new Map<string, unknown>();
  const inputs = simplified(properties, definitions, found);
  const named = Object.fromEntries([...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ inputs, named }, undefined, 1)}\n`;
}

/**
 * The same schema with references to what is defined elsewhere by its kind, to plain names, or to nothing: a generic type
 * of other types has no name to keep, and stands where it is used.
 */
function simplified(
  schema: unknown,
  definitions: Readonly<Record<string, unknown>>,
  found: Map<string, unknown>,
): unknown {
  if (Array.isArray(schema)) return schema.map((one) => simplified(one, definitions, found));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref, ...rest } = schema as { readonly $ref?: string };
  const own = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, simplified(value, definitions, found)]),
  );
  if ($ref === undefined) return own;
  // What may name a port is a string to all who are not the compiler.
  const name = decodeURIComponent($ref.slice(PREFIX.length)).replace(/<string>$/, '');
  const made = MADE[name];
  if (made !== undefined) return { made, ...own };
  if (/[<(]/.test(name)) return { ...(simplified(definitions[name], definitions, found) as object), ...own };
  if (!found.has(name)) {
    found.set(name, undefined);
    found.set(name, simplified(definitions[name] ?? definitions[`${name}<string>`], definitions, found));
  }
  return { ref: name, ...own };
}

export function main(): void {
  writeFileSync(SHAPES, shapesText());
}
