import { onceOf } from '../lib/model';
import type { Violation } from './violation';

/** A sentence that is true of the output of any application, with what looks for the contrary. */
export interface Promised<Subject> {
  /** A sentence. */
  readonly title: string;
  /** What it is about, in the plural: `objects`. */
  readonly things: string;
  /** How many of them there are to look at. */
  readonly count: (subject: Subject) => number;
  /** What breaks it; nothing where it is kept. */
  readonly holds: (subject: Subject) => Violation[];
}

/** Things of one sort, and how they are found. */
export interface Things<Subject, Thing> {
  readonly name: string;
  readonly of: (subject: Subject) => readonly Thing[];
}

/** The things of a subject are found once, however many promises are about them. */
const found = onceOf((of: (subject: never) => readonly unknown[]) =>
  onceOf(of as (subject: object) => readonly unknown[]),
);

const finding = <Subject extends object, Thing>({ of }: Things<Subject, Thing>) =>
  found(of) as (subject: Subject) => readonly Thing[];

/** A promise about each thing by itself. */
export const each = <Subject extends object, Thing>(
  title: string,
  things: Things<Subject, Thing>,
  broken: (thing: Thing, subject: Subject) => readonly Violation[],
): Promised<Subject> => ({
  title,
  things: things.name,
  count: (subject) => finding(things)(subject).length,
  holds: (subject) => finding(things)(subject).flatMap((thing) => broken(thing, subject)),
});

/** A promise about all things together: that no two are alike, or that what is said of many is looked up once. */
export const together = <Subject extends object, Thing>(
  title: string,
  things: Things<Subject, Thing>,
  broken: (things: readonly Thing[], subject: Subject) => readonly Violation[],
): Promised<Subject> => ({
  title,
  things: things.name,
  count: (subject) => finding(things)(subject).length,
  holds: (subject) => [...broken(finding(things)(subject), subject)],
});
