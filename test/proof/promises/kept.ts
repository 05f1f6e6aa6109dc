import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Application } from '../../../lib/model';
import type { ComposeDocument } from '../../../proof/invariants/compose-file/document';
import type { DistFile } from '../../../proof/invariants/dist';
import { fileOf, locate, type KubernetesObject } from '../../../proof/objects';
import type { Promised } from '../../../proof/promise';
import { subjectsOf, type ComposeSubject, type KubernetesSubject, type Subject } from '../../../proof/subject';
import type { Violation } from '../../../proof/violation';
import { synth } from '../../../synth';
import * as seed from '../../apps/seed';

export const ROOT = join(__dirname, '..', '..', '..');

/** What an application is written as, in memory. */
export const written = ({ topology, environments }: Application): DistFile[] =>
  synth({ topology, environments, root: ROOT }).flatMap(({ files }) =>
    files.map(({ path, content }) => ({ path, text: content })),
  );

/** The subjects of an application as it is written, or of other files. */
export const subjectsIn = (
  application: Application,
  files: readonly DistFile[] = written(application),
  exists: (path: string) => boolean = (path) => isWritten(path, files) || existsSync(join(ROOT, path)),
): Subject[] => subjectsOf(application, files, { exists, machine: [ROOT] });

/** What is written in memory is there, whatever lies in dist/. */
const isWritten = (path: string, files: readonly DistFile[]): boolean =>
  files.some((file) => `dist/${file.path}/`.startsWith(`${path}/`));

/** Those of the subjects of an application that are on Kubernetes. */
export const clustersOf = (application: Application): KubernetesSubject[] =>
  subjectsIn(application).filter((subject) => subject.target === 'kubernetes');

/** Breaks one thing in a copy, or gives another in its place. Throws when what it wants to break is not there. */
type Breakage<T> = (copy: T) => T | void;

/** By words: how it is broken, and a part of what is said of it. */
export type Breakages<T> = Readonly<Record<string, readonly [breaks: Breakage<T>, says: string | RegExp]>>;

const say = ({ object, words }: Violation): string => `${object} ${words}`;

/** A promise that every subject keeps, and each breakage of it that is noticed, with where it is. */
function table<S extends Subject, T>(
  promise: Promised<S>,
  subjects: readonly S[],
  breakages: Breakages<T>,
  broken: (breaks: Breakage<T>) => readonly S[],
): void {
  test(promise.title, () => {
    for (const subject of subjects) expect(promise.holds(subject).map(say)).toEqual([]);
    expect(subjects.reduce((sum, subject) => sum + promise.count(subject), 0)).toBeGreaterThan(0);
  });
  test.each(Object.entries(breakages))(`noticed: %s [${promise.title}]`, (_, [breaks, says]) => {
    const found = broken(breaks).flatMap((subject) => promise.holds(subject));
    const isSaid = (text: string): boolean => (typeof says === 'string' ? text.includes(says) : says.test(text));
    const texts = found.map(say);
    // What was said stands in the report of a failure.
    expect([says, texts, texts.some(isSaid)]).toEqual([says, texts, true]);
  });
}

/** A copy of objects that knows their files. */
export const copyOf = (objects: readonly KubernetesObject[]): KubernetesObject[] =>
  structuredClone([...objects]).map((object, i) => locate(object, fileOf(objects[i] ?? object)));

/** What holds promises to an application of its own. */
export function keptIn(application: Application) {
  const files = written(application);
  const all = subjectsIn(application, files);
  const clusters = all.filter((subject) => subject.target === 'kubernetes');
  const hosts = all.filter((subject) => subject.target === 'compose');
  return {
    clusters,
    hosts,

    /** A promise about its objects, or about those of other subjects. */
    keptByObjects: (
      promise: Promised<KubernetesSubject>,
      breakages: Breakages<KubernetesObject[]>,
      subjects: readonly KubernetesSubject[] = clusters,
    ): void =>
      table(promise, subjects, breakages, (breaks) =>
        subjects.map((subject) => {
          const copy = copyOf(subject.objects);
          return { ...subject, objects: breaks(copy) ?? copy };
        }),
      ),

    /** A promise about its Compose files, or about those of other subjects. */
    keptByCompose: (
      promise: Promised<ComposeSubject>,
      breakages: Breakages<ComposeDocument[]>,
      subjects: readonly ComposeSubject[] = hosts,
    ): void =>
      table(promise, subjects, breakages, (breaks) => {
        const copies = structuredClone(subjects.map(({ document }) => document));
        const changed = breaks(copies) ?? copies;
        return subjects.map((subject, i) => ({ ...subject, document: changed[i] ?? subject.document }));
      }),

    /** A promise about its files, in whichever environment they lie. */
    keptByFiles: <S extends Subject>(
      promise: Promised<S>,
      target: Subject['target'] | 'any',
      breakages: Breakages<DistFile[]>,
    ): void => {
      const of = (subjects: readonly Subject[]) =>
        subjects.filter((subject) => target === 'any' || subject.target === target) as S[];
      table(promise, of(all), breakages, (breaks) => of(subjectsIn(application, breaks([...files]) ?? [])));
    },
  };
}

/** The seed keeps most promises, and breaks them when it is broken. Its Compose files are local and staging. */
export const { clusters, hosts, keptByObjects, keptByCompose, keptByFiles } = keptIn(seed);
