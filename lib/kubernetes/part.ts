/** A quantity, or a number that may be a text: cdk8s has a class for each, which holds nothing but its value. */
type Scalar<T> = T extends { readonly value: infer V } ? ([keyof T] extends ['value'] ? V : never) : never;

/** What Kubernetes calls a member that cdk8s spells otherwise. */
type Spelled<Name, Spelling> = Name extends keyof Spelling ? Spelling[Name] & string : Name;

/**
 * Part of an object as Kubernetes writes it: every member may be left out, and `null` takes one away.
 *
 * @typeParam Spelling the members that cdk8s spells otherwise than Kubernetes does
 */
export type Part<T, Spelling> = T extends readonly (infer Item)[]
  ? readonly Part<Item, Spelling>[]
  : T extends Date
    ? string
    : T extends string
      ? `${T}`
      : T extends object
        ? [Scalar<T>] extends [never]
          ? { readonly [Name in keyof T as Spelled<Name, Spelling>]?: Part<T[Name], Spelling> | null }
          : Scalar<T>
        : T;
