import { createHash } from 'node:crypto';
import { valueAt } from '../values/value-at';

/** What a template refuses. */
export class Refusal extends Error {}

type Fn = (...args: never[]) => unknown;

const product = (...all: readonly number[]): number => all.reduce((a, b) => a * b, 1);
const sum = (...all: readonly number[]): number => all.reduce((a, b) => a + b, 0);

/** `printf`, with the three verbs that are used. */
function printf(format: string, ...values: readonly unknown[]): string {
  let at = 0;
  return format.replace(/%([sdv%])/g, (_, verb: string) => (verb === '%' ? '%' : String(values[at++])));
}

/** Those functions of Helm that charts call, as its documentation has them: https://helm.sh/docs/chart_template_guide/function_list/ */
export const FUNCTIONS: Readonly<Record<string, Fn>> = {
  add: sum,
  div: (a: number, b: number) => Math.trunc(a / b),
  divf: (a: number, b: number) => a / b,
  eq: (a: unknown, b: unknown) => a === b,
  fail: (words: string) => {
    throw new Refusal(words);
  },
  gt: (a: number, b: number) => a > b,
  has: (one: unknown, list: readonly unknown[]) => list.includes(one),
  index: (map: object, ...names: readonly string[]) => valueAt(map, names),
  int64: (number: number) => Math.trunc(number),
  list: (...all: readonly unknown[]) => all,
  max: (...all: readonly number[]) => Math.max(...all),
  mod: (a: number, b: number) => a % b,
  mul: product,
  printf,
  replace: (old: string, by: string, text: string) => text.replaceAll(old, () => by),
  sha256sum: (text: string) => createHash('sha256').update(text).digest('hex'),
  ternary: (yes: unknown, no: unknown, test: boolean) => (test ? yes : no),
  toJson: (value: unknown) => JSON.stringify(value ?? null),
  trunc: (length: number, text: string) => text.slice(0, length),
};
