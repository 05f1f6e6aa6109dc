/** What stands in a value under these names, one within the other; undefined where one of them is not there. */
export const valueAt = (value: unknown, names: readonly string[]): unknown => names.reduce(stepInto, value);

const stepInto = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;

/** The same of a path whose names dots part. */
export const valueAtPath = (value: unknown, path: string): unknown => valueAt(value, path.split('.'));
