import type { Promised } from './promise';
import { neighbours, onKubernetes } from './invariants/together/clusters';
import { ofBothTargets, ofCompose, ofFiles, ofKubernetes, ofOneCluster, ofSeveral } from './promises';
import type { Subject } from './subject';
import type { Violation } from './violation';

/** A promise, how much it was held against, and what breaks it. */
export interface Judged {
  /** Name of the environment; undefined for what is said of all together. */
  readonly environment?: string;
  readonly title: string;
  readonly things: string;
  readonly count: number;
  readonly violations: readonly Violation[];
}

/** Every promise about one environment. */
export function judge(subject: Subject): Judged[] {
  const { environment } = subject;
  const own =
    subject.target === 'kubernetes'
      ? ofKubernetes.map((promise) => one(promise, subject, environment))
      : ofCompose.map((promise) => one(promise, subject, environment));
  return [...ofFiles.map((promise) => one(promise, subject, environment)), ...own];
}

/** Every promise about several environments of one application together, where there are such that it is about. */
export function judgeTogether(subjects: readonly Subject[]): Judged[] {
  const targets = new Set(subjects.map(({ target }) => target));
  const about = [
    ...(targets.size < 2 ? [] : ofBothTargets),
    ...(onKubernetes(subjects).length < 2 ? [] : ofSeveral),
    ...(neighbours.of(subjects).length === 0 ? [] : ofOneCluster),
  ];
  return about.map((promise) => one(promise, subjects));
}

const one = <S>({ title, things, count, holds }: Promised<S>, subject: S, environment?: string): Judged => ({
  title,
  things,
  count: count(subject),
  violations: holds(subject),
  ...(environment !== undefined && { environment }),
});
