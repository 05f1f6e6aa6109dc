/** What stands in for an object of a graph. @default the object itself */
export type Replace = (object: object) => object;

/**
 * A copy of a graph of plain data with some of its objects replaced wherever they are referred to; cycles are fine. Two
 * objects that are replaced by the same one become one.
 */
export function replaced<T extends object>(graph: T, replace: Replace): T {
  const copies = new Map<object, object>();
  const copyOf = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const known = copies.get(value);
    if (known !== undefined) return known;
    const source = replace(value);
    const copy = copies.get(source) ?? (Array.isArray(source) ? [] : {});
    const isNew = !copies.has(source);
    // Noted before its members are looked at, which may refer to it.
    copies.set(value, copy);
    copies.set(source, copy);
    if (isNew) {
      for (const key of Reflect.ownKeys(source)) Reflect.set(copy, key, copyOf(Reflect.get(source, key)));
    }
    return copy;
  };
  return copyOf(graph) as T;
}
