import type { Promised } from './promise';
import { ofAll, ofCompose, ofFiles, ofKubernetes } from './promises';
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

/** Every promise about several environments of one application together; none where one target is missing. */
export function judgeTogether(subjects: readonly Subject[]): Judged[] {
  const targets = new Set(subjects.map(({ target }) => target));
  return targets.size < 2 ? [] : ofAll.map((promise) => one(promise, subjects));
}

const one = <S>({ title, things, count, holds }: Promised<S>, subject: S, environment?: string): Judged => ({
  title,
  things,
  count: count(subject),
  violations: holds(subject),
  ...(environment !== undefined && { environment }),
});
