import type { Redis } from './backing/redis';
import type { Count, Line, Percent } from './primitives';

/** How many copies run, and what use of them adds more. */
export interface Copies {
  /** Copies that always run. */
  readonly min: Count;
  /** As many as `min`, and nothing scales: there are always so many. */
  readonly max: Count;
  /** Average CPU use, in percent of the request, above which copies are added. @default 70; none where `memoryPercent` stands alone */
  readonly cpuPercent?: Percent;
  /** Average memory use, in percent of the request, above which copies are added. @default memory adds none */
  readonly memoryPercent?: Percent;
}

/** How many copies run, and what adds more: what they use, and what waits for them. */
export interface Scaling extends Copies {
  /** Work that waits, counted where the environment has something that counts it (`queueScaling`). @default none */
  readonly queue?: Queue;
}

/** A list in Redis from which the copies of a service take their work. */
export interface Queue {
  /** The Redis that holds it; the service connects to it. */
  readonly of: Redis;
  /** Key of the list. @default 'celery', as Celery calls it */
  readonly name?: Line;
  /** How much may wait for each copy: where more does, copies are added. */
  readonly perCopy: Count;
}

/** What a singleton has. */
export const ONE_COPY: Scaling = { min: 1, max: 1 };

/** Whether the number of copies is somebody's to decide. */
export const isScaled = ({ min, max }: Copies): boolean => min < max;

/** The use of what was requested above which copies are added, in percent: one resource at least. */
export function usageLimits({ cpuPercent, memoryPercent }: Copies) {
  const cpu = cpuPercent ?? (memoryPercent === undefined ? 70 : undefined);
  return (
    [
      ['cpu', cpu],
      ['memory', memoryPercent],
    ] as const
  ).flatMap(([resource, percent]) => (percent === undefined ? [] : [{ resource, percent }]));
}

/** Key of the list in Redis. */
export const queueKey = ({ name = 'celery' }: Queue): string => name;
