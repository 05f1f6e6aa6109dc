import type { KubernetesEnvironment, Resolved } from '../model';
import type { Manifest } from '../kubernetes/typed-object';
import { valueOf } from './action';
import { MOST, pathText, type ChartValue } from './chart-value';
import { connectionSums } from './connection-sums';
import { quotaSums } from './quota-sums';
import { mostAlone, refusal, type Refusing, type Sum } from './sums';

/** All that values add to, and how much of it there may be. */
export function sumsOf(
  values: readonly ChartValue[],
  resolved: Resolved<KubernetesEnvironment>,
  objects: readonly Manifest[],
): Sum[] {
  const byPath = new Map(values.map((value) => [pathText(value), value]));
  const copies = new Map(
    resolved.services.flatMap(({ service: { name } }) => {
      const value = byPath.get(`services.${name}.replicas.max`) ?? byPath.get(`services.${name}.replicas`);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
  return [...connectionSums(resolved, copies), ...quotaSums(resolved, objects, byPath)];
}

/** Values with the most that each may be while all others are as they are given. */
export function bounded(values: readonly ChartValue[], sums: readonly Sum[]): ChartValue[] {
  const found = values.map((value) => {
    const own = sums.filter(({ terms }) => terms.some((term) => term.some((one) => one.value === value)));
    const most = Math.min(value.bounds?.maximum ?? MOST, mostAlone(value, own));
    if (own.length === 0 || most === MOST) return value;
    return { ...value, bounds: { minimum: value.bounds?.minimum ?? 1, maximum: most } };
  });
  // There can't always be more copies than there are at most.
  const most = new Map(found.map((value) => [pathText(value), value.bounds]));
  return found.map((value) => {
    const above = most.get(pathText(value).replace(/\.min$/, '.max'));
    if (value.path.at(-1) !== 'min' || above === undefined) return value;
    return { ...value, bounds: { minimum: value.bounds?.minimum ?? 1, maximum: above.maximum } };
  });
}

/** Pairs of which the first may not be more than the second. */
const PAIRS = [
  ['replicas.min', 'replicas.max'],
  ['resources.cpuMillis', 'resources.cpuLimitMillis'],
  ['resources.memoryMiB', 'resources.memoryLimitMiB'],
] as const;

/** A template that writes nothing, and refuses values that do not fit together. */
export function refusals(values: readonly ChartValue[], all: readonly Sum[]): string {
  const byPath = new Map(values.map((value) => [pathText(value), value]));
  const pairs = values.flatMap((least) =>
    PAIRS.flatMap(([less, more]) => {
      const path = pathText(least);
      if (!path.endsWith(`.${less}`)) return [];
      const most = byPath.get(`${path.slice(0, -less.length)}${more}`);
      if (most === undefined) return [];
      const words = `${path} is more than ${pathText(most)}`;
      return [
        `{{- if gt (int64 ${valueOf(least)}) (int64 ${valueOf(most)}) }}{{ fail ${JSON.stringify(words)} }}{{ end }}`,
      ];
    }),
  );
  const sums = onceEach(all.flatMap((sum) => refusal(sum) ?? []));
  return `${['{{- /* Writes nothing: refuses values that do not fit together. */ -}}', ...pairs, ...sums].join('\n')}\n`;
}

/** Refusals of the same sum are one: what is requested of memory is often what there may be at most. */
const onceEach = (all: readonly Refusing[]): string[] =>
  [...new Map(all.toReversed().map(({ test, text }) => [test, text])).values()].reverse();
