import { CHECKSUM } from '../kubernetes/constructs/config-folder';
import type { Explanations } from './explained';
import type { ChartValue } from './chart-value';

/** Something that a template holds in the place of text. */
export interface Slot {
  readonly action: string;
  /** The member is only there if this value is set. @default always */
  readonly onlyWith?: ChartValue;
  /** The hash of configuration files as they are; the action is made of what they follow. @default it is none */
  readonly checksum?: string;
}

/** An object with slots in it, in the place of what follows values. */
export interface Templated {
  readonly json: unknown;
  /** By what stands for them in the JSON. */
  readonly slots: ReadonlyMap<string, Slot>;
  /** The values that it follows. */
  readonly values: ReadonlySet<ChartValue>;
  /** Paths of what is otherwise with the marks, and no template can say. */
  readonly unexplained: readonly string[];
}

/** Members that are there only if there is a value for them. */
const OPTIONAL = ['imagePullSecrets', 'storageClass', 'storageClassName'];

/**
 * An object as a template of itself: where it is otherwise with the marks in the place of values, it follows them.
 *
 * @param before as it is written
 * @param marked the same with the marks
 */
export function templated(before: object, marked: object, explanations: Explanations): Templated {
  const slots = new Map<string, Slot>();
  const values = new Set<ChartValue>();
  const unexplained: string[] = [];
  const slot = (action: string, followed: readonly ChartValue[], onlyWith?: ChartValue): string => {
    for (const value of followed) values.add(value);
    const name = `chart-slot-${String(slots.size).padStart(6, '0')}`;
    slots.set(name, { action, ...(onlyWith && { onlyWith }) });
    return name;
  };
  const checksum = (before: string): string => {
    const name = slot('', []);
    slots.set(name, { action: '', checksum: before });
    return name;
  };
  const merged = (a: unknown, b: unknown, path: string): unknown => {
    if (a === b) return a;
    if (typeof a === 'string' && typeof b === 'string') {
      const found = explanations.text(a, b);
      if (found !== undefined) return slot(found.action, found.values);
    }
    if (typeof a === 'number' && typeof b === 'number') {
      const found = explanations.number(a, b);
      if (found !== undefined) return slot(found.action, found.values);
    }
    if (Array.isArray(a) && Array.isArray(b)) {
      const pulled = pullSecrets(a, b, explanations);
      if (pulled !== undefined) return slot(`toJson ${pulled.action}`, [pulled.value], pulled.value);
      if (a.length === b.length) return a.map((item, i) => merged(item, b[i], `${path}[${i}]`));
    }
    if (isMap(a) && isMap(b)) return mergedMaps(a, b, path);
    unexplained.push(path);
    return a;
  };
  const mergedMaps = (a: JsonMap, b: JsonMap, path: string): JsonMap =>
    Object.fromEntries(
      namesIn(a, b).flatMap((name): [string, unknown][] => {
        const at = path === '' ? name : `${path}.${name}`;
        const [was, is] = [a[name], b[name]];
        if (name === CHECKSUM && typeof was === 'string' && was !== is) return [[name, checksum(was)]];
        if (was !== undefined) return [[name, merged(was, is, at)]];
        const added = OPTIONAL.includes(name) ? onlyIf(is, explanations) : undefined;
        if (added === undefined) unexplained.push(at);
        return added === undefined ? [] : [[name, slot(`toJson ${added.action}`, [added.value], added.value)]];
      }),
    );
  const json = merged(before, marked, '');
  return { json, slots, values, unexplained };
}

type JsonMap = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is JsonMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The names of members: those that are new stand in their place, if names stand in an order. */
function namesIn(a: JsonMap, b: JsonMap): string[] {
  const names = Object.keys(a);
  const all = [...new Set([...names, ...Object.keys(b)])];
  return names.every((name, i) => i === 0 || (names[i - 1] ?? '') < name) ? all.sort() : all;
}

interface Added {
  readonly action: string;
  readonly value: ChartValue;
}

/** What is there only with a value. */
function onlyIf(is: unknown, explanations: Explanations): Added | undefined {
  if (Array.isArray(is)) return pullSecrets([], is, explanations);
  const value = typeof is === 'string' ? explanations.alone(is) : undefined;
  return value && { action: `.Values.${value.path.join('.')}`, value };
}

/** A list of the one Secret that images are pulled with. */
function pullSecrets(a: readonly unknown[], b: readonly unknown[], explanations: Explanations): Added | undefined {
  const name = b.length === 1 && isMap(b[0]) ? b[0]['name'] : undefined;
  const value = typeof name === 'string' ? explanations.alone(name) : undefined;
  if (value?.holds !== 'pullSecrets' || JSON.stringify(a) !== JSON.stringify(value.given)) return undefined;
  return { action: `.Values.${value.path.join('.')}`, value };
}
