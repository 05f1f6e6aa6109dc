import { valueOf } from './action';
import type { ChartValue } from './chart-value';

/** A number that a value adds to: `factor × value + rest`. */
export interface Amount {
  /** @default nobody may say otherwise */
  readonly value?: ChartValue | undefined;
  readonly factor: number;
  readonly rest: number;
}

export const fixed = (rest: number): Amount => ({ factor: 0, rest });

/** What may come together, and how much may: the sum of products. */
export interface Sum {
  /** What is said if it is more. */
  readonly words: string;
  readonly terms: readonly (readonly [copies: Amount, each: Amount])[];
  readonly allowed: number;
}

const amount = ({ value, factor, rest }: Amount, of: (value: ChartValue) => number): number =>
  value === undefined ? rest : factor * of(value) + rest;

/** What it comes to. */
export const sumOf = ({ terms }: Pick<Sum, 'terms'>, of: (value: ChartValue) => number): number =>
  terms.reduce((sum, [copies, each]) => sum + amount(copies, of) * amount(each, of), 0);

const given = ({ given: number }: ChartValue): number => Number(number);

/** The most that a value may be while all others are as they are given. */
export function mostAlone(value: ChartValue, sums: readonly Sum[]): number {
  return Math.min(
    ...sums.map((sum) => {
      const at = (number: number): number => sumOf(sum, (one) => (one === value ? number : given(one)));
      const slope = at(1) - at(0);
      return slope <= 0 ? Infinity : Math.max(given(value), Math.floor((sum.allowed - at(0)) / slope));
    }),
  );
}

/** The action that refuses more. */
export interface Refusing {
  /** What is tried: the same of what comes to the same. */
  readonly test: string;
  readonly text: string;
}

/** What refuses more; undefined where no value adds to it. */
export function refusal({ words, terms, allowed }: Sum): Refusing | undefined {
  const products = terms.flatMap(([copies, each]) => (isFixed(copies) && isFixed(each) ? [] : [[copies, each]]));
  if (products.length === 0) return undefined;
  const rest = terms.reduce(
    (sum, [copies, each]) => (isFixed(copies) && isFixed(each) ? sum + copies.rest * each.rest : sum),
    0,
  );
  const parts = products.map(([copies = fixed(1), each = fixed(1)]) => product(text(copies), text(each)));
  const test = `gt (add ${Math.ceil(rest)} ${parts.join(' ')}) ${Math.floor(allowed)}`;
  return { test, text: `{{- if ${test} }}{{ fail ${JSON.stringify(words)} }}{{ end }}` };
}

const isFixed = ({ value }: Amount): boolean => value === undefined;

const product = (a: string, b: string): string => (a === '1' ? b : b === '1' ? a : `(mul ${a} ${b})`);

function text({ value, factor, rest }: Amount): string {
  if (value === undefined) return String(Math.ceil(rest));
  const times = factor === 1 ? `(int64 ${valueOf(value)})` : `(mul ${factor} ${valueOf(value)})`;
  return rest === 0 ? times : `(add ${times} ${Math.ceil(rest)})`;
}
