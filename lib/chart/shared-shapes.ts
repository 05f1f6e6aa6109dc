import type { Schema } from './schema';

/**
 * A schema in which objects that are alike are said once: services of one size have one shape, and Helm takes as long for a
 * schema as there are shapes in it.
 */
export function sharedShapes(schema: Schema): { readonly schema: Schema; readonly definitions: Schema } {
  const counts = new Map<string, number>();
  const visit = (one: Schema): void => {
    for (const member of membersOf(one)) visit(member);
    if (isShape(one)) counts.set(JSON.stringify(one), (counts.get(JSON.stringify(one)) ?? 0) + 1);
  };
  visit(schema);
  const definitions: Record<string, Schema> = {};
  const names = new Map<string, string>();
  const replaced = (one: Schema): Schema => {
    const text = isShape(one) ? JSON.stringify(one) : '';
    if ((counts.get(text) ?? 0) < 2) return within(one, replaced);
    const name = names.get(text) ?? `shape${names.size + 1}`;
    if (!names.has(text)) {
      names.set(text, name);
      definitions[name] = within(one, replaced);
    }
    return { $ref: `#/definitions/${name}` };
  };
  return { schema: within(schema, replaced), definitions };
}

const isShape = ({ properties }: Schema): boolean => properties !== undefined;

const membersOf = ({ properties = {} }: Schema): Schema[] =>
  Object.values(properties as Readonly<Record<string, Schema>>);

/** A schema with its members replaced. */
function within(one: Schema, replaced: (member: Schema) => Schema): Schema {
  if (!isShape(one)) return one;
  const properties = one['properties'] as Readonly<Record<string, Schema>>;
  return {
    ...one,
    properties: Object.fromEntries(Object.entries(properties).map(([name, member]) => [name, replaced(member)])),
  };
}
