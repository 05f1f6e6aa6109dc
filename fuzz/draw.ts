import fc, { type Arbitrary } from 'fast-check';

/** What is drawn of one seed, always the same: the small questions that generators ask. */
export class Draw {
  /** @param from draws a value of fast-check's */
  constructor(readonly from: <T>(arbitrary: Arbitrary<T>) => T) {}

  readonly int = (min: number, max: number): number => this.from(fc.integer({ min, max }));

  /** @param probability from 0 to 1 */
  readonly chance = (probability: number): boolean => this.int(1, 1000) <= probability * 1000;

  /** @throws Error for an empty list */
  readonly one = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('nothing to choose from');
    return list[this.int(0, list.length - 1)] as T;
  };

  /** So many of a list at most, each once, in the order of the list. */
  readonly some = <T>(list: readonly T[], most = list.length): T[] =>
    this.from(fc.subarray([...list], { minLength: 0, maxLength: Math.min(most, list.length) }));

  /** At least one of a list, and so many at most. */
  readonly several = <T>(list: readonly T[], most = list.length): T[] =>
    this.from(fc.subarray([...list], { minLength: Math.min(1, list.length), maxLength: Math.min(most, list.length) }));

  /** Members that are there with a probability: `...draw.maybe(0.2, () => ({ user: 1000 }))`. */
  readonly maybe = <T extends object>(probability: number, make: () => T): T | Record<string, never> =>
    this.chance(probability) ? make() : {};

  /** A list of so many things that are made one after the other. */
  readonly times = <T>(min: number, max: number, make: (i: number) => T): T[] =>
    Array.from({ length: this.int(min, max) }, (_, i) => make(i));

  /** A record with these names. */
  readonly record = <T>(names: readonly string[], make: (name: string) => T): Record<string, T> =>
    Object.fromEntries(names.map((name) => [name, make(name)]));
}

/** Two whole numbers as one of 32 bits that looks like neither: neighbours have nothing in common. */
export function mixed(seed: number, index: number): number {
  return scrambled(scrambled(Math.imul(seed, 0x9e3779b1)) ^ Math.imul(index + 1, 0x85ebca6b)) | 0;
}

/** https://github.com/skeeto/hash-prospector: every bit of the number decides about every bit of the result. */
function scrambled(number: number): number {
  let x = number >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad) >>> 0;
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97) >>> 0;
  return (x ^ (x >>> 15)) >>> 0;
}

/** What is made of one seed. */
export function drawn<T>(seed: number, make: (draw: Draw) => T): T {
  const random = new fc.Random(new Numbers(seed));
  return make(new Draw((arbitrary) => arbitrary.generate(random, undefined).value));
}

/** Numbers that look like chance, as fast-check asks for them: https://prng.di.unimi.it/splitmix64.c, in 32 bits. */
class Numbers {
  constructor(private state: number) {}

  clone(): Numbers {
    return new Numbers(this.state);
  }

  next(): number {
    this.state = (this.state + 0x9e3779b9) | 0;
    return scrambled(this.state) | 0;
  }

  getState(): readonly number[] {
    return [this.state];
  }
}
