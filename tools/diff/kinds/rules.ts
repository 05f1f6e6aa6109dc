import type { KubernetesObject } from '../../../proof/objects';
import type { Field, Pattern } from '../fields';
import type { PlainCode, Reason } from '../reasons';
import type { When } from '../when';

/** What a change of some fields does. */
export interface Row {
  /** Paths from the object's root; `*` is any one step, such as the name of a list's entry. */
  readonly at: readonly Pattern[];
  /** Of those, what it is not about. */
  readonly but?: readonly Pattern[];
  /** Only where one of these changes along with it. */
  readonly with?: readonly Pattern[];
  /** @default any change */
  readonly when?: When;
  /** Only what comes or goes by itself, or only what does so with what it is part of. @default both */
  readonly alone?: boolean;
  /** Of a text, or a list of texts, that stays: each that comes or goes by itself, one step below it. */
  readonly each?: true;
  /**
   * Why, by its code; where it is not the same for all, how it follows from the object as it was before, and from what of it
   * differs: undefined where it does nothing there.
   */
  readonly why: PlainCode | ((object: KubernetesObject, fields: readonly Field[]) => Reason | undefined);
  /** A page that says it more exactly than that of the reason. */
  readonly documented?: string;
}

/** What is kept by an object. */
export interface Held {
  /** In words: `the database`. */
  readonly what: string;
  /** Whether it is still there once the object is deleted. */
  readonly outlives: boolean;
  /** Where it is said that it is. @default nowhere: it is not */
  readonly documented?: string;
}

export interface Coming {
  readonly at: readonly string[];
  readonly why: PlainCode;
  /** Of which objects, and only of those that come where others were before. @default of all */
  readonly among?: (object: KubernetesObject) => boolean;
}

/** What is known of a kind. A kind that is not listed is said to be unknown. */
export interface KindRules {
  readonly rows?: readonly Row[];
  /** Pods are its, which end with it: those that somebody connects to, or those that do something and end. */
  readonly runs?: 'serving' | 'ending';
  /** What its going does, beside that; where Argo CD deletes it. */
  readonly going?: (object: KubernetesObject) => Reason | undefined;
  /** What it does that one comes, by what stands at a path. */
  readonly coming?: Coming;
  readonly holds?: (object: KubernetesObject) => Held | undefined;
}

export type Kinds = Readonly<Record<string, KindRules>>;

export const under = (prefix: string, fields: readonly string[]): string[] =>
  fields.map((field) => `${prefix}.${field}`);
