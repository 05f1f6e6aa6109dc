import { valueOf } from './action';
import type { ChartValue } from './chart-value';

/** A number that follows a value. */
export interface Follower {
  readonly value: ChartValue;
  /** What it was before the value had its mark. */
  readonly before: string;
  readonly action: string;
  /** What `printf` makes of it. */
  readonly verb: '%d' | '%v';
}

/** What is written of a number where it is not the number itself. */
interface Step {
  /** The mark that a number would come from; undefined if it can't. */
  readonly back: (marked: number) => number | undefined;
  readonly forth: (given: number) => number;
  readonly action: (value: string) => string;
  readonly verb: Follower['verb'];
}

const whole = (number: number): number | undefined => (Number.isInteger(number) ? number : undefined);

const times = (factor: number): Step => ({
  back: (marked) => whole(marked / factor),
  forth: (given) => given * factor,
  action: (value) => `(mul ${factor} ${value})`,
  verb: '%d',
});

const STEPS: readonly Step[] = [
  { back: (marked) => marked, forth: (given) => given, action: (value) => `(int64 ${value})`, verb: '%d' },
  // Half of all copies, the larger one.
  {
    back: (marked) => whole(2 * marked - 1),
    forth: (given) => Math.ceil(given / 2),
    action: (value) => `(div (add ${value} 1) 2)`,
    verb: '%d',
  },
  // Cores of thousandths.
  {
    back: (marked) => Math.round(marked * 1000),
    forth: (given) => given / 1000,
    action: (value) => `(divf ${value} 1000)`,
    verb: '%v',
  },
  // Bytes of mebibytes and of gibibytes.
  times(2 ** 20),
  times(2 ** 30),
];

/** What a number may follow: a value itself, or one of the few things that are computed of one. */
export class Followers {
  private readonly byMark: ReadonlyMap<number, ChartValue>;

  constructor(values: readonly ChartValue[]) {
    this.byMark = new Map(
      values.flatMap((value) => (typeof value.mark === 'number' ? [[value.mark, value] as const] : [])),
    );
  }

  /** @param marked a number as it is with the marks in the place of values */
  of(marked: string): Follower | undefined {
    const number = Number(marked);
    for (const step of STEPS) {
      const value = this.byMark.get(step.back(number) ?? NaN);
      if (value !== undefined) return followerOf(step, value);
    }
    return this.multiple(number);
  }

  /** So many times a value: what each copy brings. */
  private multiple(number: number): Follower | undefined {
    for (const [mark, value] of this.byMark) {
      const factor = number / mark;
      if (Number.isInteger(factor) && factor > 1) return followerOf(times(factor), value);
    }
    return undefined;
  }
}

const followerOf = ({ forth, action, verb }: Step, value: ChartValue): Follower => ({
  value,
  before: String(forth(Number(value.given))),
  action: action(valueOf(value)),
  verb,
});
