import type { IConstruct } from 'constructs';
import { fileOf } from '../model';

const KEY = 'defined-by';

/** Notes on a construct the definition that it is made from; it holds for all below it, unless they say otherwise. */
export function noteDefinition(construct: IConstruct, definition: object): void {
  construct.node.addMetadata(KEY, definition);
}

/** The definition that a construct is made from: its own or that of the nearest construct above. @default none is noted */
export const definitionOf = (construct: IConstruct): object | undefined => definitionsOf(construct).next().value;

/** The defining file of a construct: that of the nearest definition that has one. @default none is known */
export function definingFile(construct: IConstruct): string | undefined {
  for (const definition of definitionsOf(construct)) {
    const file = fileOf(definition);
    if (file !== undefined) return file;
  }
  return undefined;
}

/** From the nearest to the farthest; what is noted later is nearer: the namespace of an environment. */
function* definitionsOf(construct: IConstruct): Generator<object, undefined> {
  for (let at: IConstruct | undefined = construct; at !== undefined; at = at.node.scope) {
    for (const { type, data } of at.node.metadata.toReversed()) if (type === KEY) yield data as object;
  }
  return undefined;
}
