import type { Line } from './primitives';

/** A change to an object that is made on Kubernetes. */
export interface KubernetesPatch {
  readonly target: 'kubernetes';
  /** Kind of the object: `Deployment`. */
  readonly kind: Line;
  /**
   * Which one, or which ones where other namespaces have what waits for the definition's schema.
   *
   * @default the object beside the definition that is called like it, or the only one of its kind there
   */
  readonly name?: Line;
  /** What is laid over the object, spelled as Kubernetes spells it. */
  readonly body: object;
}

/** A change to a service of the Compose file. */
export interface ComposePatch {
  readonly target: 'compose';
  /** @default the service that is called like the definition, or the only one */
  readonly name?: Line;
  /** What is laid over the service, spelled as Compose spells it. */
  readonly body: object;
}

/**
 * A change to what is rendered of a definition, in the words of one target: for what no field says. Objects are merged,
 * and so are lists whose members have each a `name` of their own; any other value takes the place of what was there, and
 * `null` takes it away. What comes of it is held to every promise.
 */
export type Patch = KubernetesPatch | ComposePatch;

/** What a definition says whose rendered objects can be changed. */
export interface PatchProps {
  /** Changes to what is rendered of it, in a target's own words. @default none */
  readonly patches?: readonly Patch[];
}

export interface Patchable extends PatchProps {
  readonly name: string;
}

/** The patches of one target, each with its place in the definition. */
export const patchesFor = <T extends Patch['target']>(
  { patches = [] }: PatchProps,
  target: T,
): { readonly patch: Patch & { readonly target: T }; readonly field: string }[] =>
  patches.flatMap((patch, i) =>
    patch.target === target ? [{ patch: patch as Patch & { readonly target: T }, field: `patches[${i}]` }] : [],
  );

/**
 * The one of several that a patch of a definition means: the one of that name, or else the only one.
 *
 * @param nameOf what each is called
 * @returns undefined if there is none, or if it could be one of several
 */
export function meantBy<T>(
  patch: Patch,
  definition: Patchable,
  several: readonly T[],
  nameOf: (one: T) => string,
): T | undefined {
  const named = several.find((one) => nameOf(one) === (patch.name ?? definition.name));
  return named ?? (patch.name === undefined && several.length === 1 ? several[0] : undefined);
}
