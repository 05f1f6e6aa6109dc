import type { IConstruct } from 'constructs';

const sources = new WeakMap<IConstruct, string>();

/** Says which file of the repository defines a construct and, unless they say otherwise, all below it. */
export function setSource(construct: IConstruct, path: string): void {
  sources.set(construct, path);
}

/** The defining file of a construct: its own or that of the nearest construct above. */
export function sourceOf(construct: IConstruct): string {
  const nearest = construct.node.scopes.reverse().find((scope) => sources.has(scope));
  return (nearest && sources.get(nearest)) ?? 'main.ts';
}
