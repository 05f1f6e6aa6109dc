import type { IConstruct } from 'constructs';
import { fileOf } from '../model';

const KEY = 'defined-in';

/** Notes on a construct the file of the definition that it is made from; it holds for all below it, unless they say otherwise. */
export function noteDefinition(construct: IConstruct, definition: object): void {
  const file = fileOf(definition);
  if (file !== undefined) construct.node.addMetadata(KEY, file);
}

/** The defining file of a construct: its own or that of the nearest construct above. @default none is known */
export function definingFile(construct: IConstruct): string | undefined {
  for (let at: IConstruct | undefined = construct; at !== undefined; at = at.node.scope) {
    // What is noted later is nearer: the namespace of an environment.
    const note = at.node.metadata.findLast(({ type }) => type === KEY);
    if (note !== undefined) return note.data as string;
  }
  return undefined;
}
