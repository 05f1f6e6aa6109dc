import type { Resolved, Text, Value, VariableReference } from '../../lib/model';
import { declaredValue } from '../declared/programs';

/** A value with what it is put together from. */
export type Declared = Exclude<Value, Text> | { readonly kind: 'text'; readonly parts: readonly DeclaredPart[] };
export type DeclaredPart = string | Exclude<Value, Text> | VariableReference;

/** A text with the values of the variables in it, for they may differ while it does not. */
export function spelledOut(resolved: Resolved, container: string, value: Value | undefined): Declared | undefined {
  if (value?.kind !== 'text') return value;
  const parts = value.parts.flatMap((part): readonly DeclaredPart[] => {
    if (typeof part === 'string' || part.kind !== 'variable') return [part];
    const said = spelledOut(resolved, container, declaredValue(resolved, container, part.name));
    return said === undefined ? [part] : said.kind === 'text' ? said.parts : [said];
  });
  return { kind: 'text', parts };
}
