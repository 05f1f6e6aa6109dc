import type { PatchProps } from '../patch';
import { formatCalled } from '../shape/formats';
import type { Problem } from '../problem';
import { definitionsOf } from '../topology';
import type { Definitions } from './rule';

/** How deep a patch may go: nothing that is rendered is half as deep. */
const DEEPEST = 40;

/** A patch holds what JSON can hold. */
export function* patches({ topology }: Definitions): Iterable<Problem> {
  for (const definition of definitionsOf(topology)) {
    const { patches: all = [] } = definition as PatchProps;
    for (const [i, { body }] of all.entries()) {
      for (const [path, given] of notJson(body, [])) {
        yield {
          subject: definition.name,
          field: [`patches[${i}]`, ...path].join('.'),
          given,
          allowed: 'text, numbers, true, false, null, lists, and objects of these',
          fix: 'write what stands in the YAML',
        };
      }
    }
  }
}

/** The values inside a value that JSON has no word for, each with its path. */
function* notJson(value: unknown, path: readonly string[]): Iterable<readonly [readonly string[], unknown]> {
  if (value === null || typeof value === 'boolean' || value === undefined) return;
  if (typeof value === 'string' ? formatCalled('text').test(value) : Number.isFinite(value)) return;
  if (typeof value !== 'object' || path.length > DEEPEST || !isPlain(value)) yield [path, value];
  else for (const [name, member] of Object.entries(value)) yield* notJson(member, [...path, name]);
}

const isPlain = (value: object): boolean =>
  Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value) as null);
