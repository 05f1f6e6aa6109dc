import { named } from '../model/shape/shapes';

/** What the docstring of a field says, for whoever reads the values. */
export function described(shape: string, field: string): string {
  const property = named[shape]?.properties?.[field];
  const words = property?.description ?? (property?.ref === undefined ? undefined : named[property.ref]?.description);
  if (words === undefined) throw new Error(`${shape}.${field} has no docstring`);
  return words.replace(/\s+/g, ' ');
}
