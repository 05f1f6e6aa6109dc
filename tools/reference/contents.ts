import type { Inputs } from '../../lib/model/shape/inputs';
import { inputs, named, type Shape } from '../../lib/model/shape/shapes';
import { membersOf, resolved } from './members';

/** What each input is handed to, in the order in which a reader meets them. */
const HEADINGS: Readonly<Record<keyof Inputs, string>> = {
  service: 'defineService',
  resilience: 'resilient',
  job: 'defineJob',
  namespace: 'defineNamespace',
  postgres: 'definePostgres',
  redis: 'defineRedis',
  objectStorage: 'defineObjectStorage',
  oidc: 'defineOidc',
  server: 'defineServer',
  external: 'defineExternal',
  compose: 'defineEnvironment',
  kubernetes: 'defineEnvironment',
  image: 'images.json',
  addon: 'defineAddon',
};

/** A shape with a section of its own. */
export interface Section {
  readonly heading: string;
  readonly shape: Shape;
}

/** One of the inputs, with the shapes that nothing else uses. */
export interface Part extends Section {
  readonly shapes: readonly Section[];
}

/** Whether a function makes a shape of this name, so that it is not written property by property. */
export type IsMade = (name: string) => boolean;

/** What has a section of its own, and where. */
export interface Contents {
  readonly parts: readonly Part[];
  /** Shapes that several parts use. */
  readonly shared: readonly Section[];
}

/** Every input with the shapes that it leads to. */
export function contentsOf(isMade: IsMade): Contents {
  const tops = topsOf();
  const names = tops.map(({ shape }) => [...new Set(shapesIn(resolved(shape), isMade, new Set()))]);
  const usersOf = (name: string): number => names.filter((list) => list.includes(name)).length;
  const section = (name: string): Section => ({ heading: headingOf(name), shape: named[name] ?? {} });
  const isTop = (name: string): boolean => tops.some(({ heading }) => heading === headingOf(name));
  return {
    parts: tops.map((top, i) => ({
      ...top,
      shapes: (names[i] ?? []).filter((name) => usersOf(name) === 1 && !isTop(name)).map(section),
    })),
    shared: [...new Set(names.flat())].filter((name) => usersOf(name) > 1 && !isTop(name)).map(section),
  };
}

/** The heading under which a shape is described. */
export function headingOf(name: string): string {
  const input = Object.entries(inputs).find(([, { ref }]) => ref === name)?.[0];
  return input === undefined ? name : HEADINGS[input as keyof Inputs];
}

/** The inputs by heading: those that one function takes are a union. */
function topsOf(): Section[] {
  const kinds = Object.keys(HEADINGS) as (keyof Inputs)[];
  return [...new Set(Object.values(HEADINGS))].map((heading) => {
    const shapes = kinds.filter((kind) => HEADINGS[kind] === heading).map((kind) => inputs[kind]);
    return { heading, shape: shapes.length === 1 ? (shapes[0] ?? {}) : { anyOf: shapes } };
  });
}

/** Names of the shapes inside a shape that have a section, in the order in which they are met. */
function shapesIn(shape: Shape, isMade: IsMade, seen: Set<string>): string[] {
  const { ref, anyOf = [], properties = {}, items, additionalProperties } = shape;
  if (ref !== undefined) {
    if (seen.has(ref) || isMade(ref)) return [];
    seen.add(ref);
    const inside = shapesIn(named[ref] ?? {}, isMade, seen);
    return isSection(named[ref] ?? {}, isMade) ? [ref, ...inside] : inside;
  }
  const more = [items, typeof additionalProperties === 'object' ? additionalProperties : undefined];
  const members = membersOf(shape, isMade) ?? anyOf;
  const inside = [...members, ...Object.values(properties), ...more.filter((one) => one !== undefined)];
  return inside.flatMap((one) => shapesIn(one, isMade, seen));
}

/** Whether there is more to say of a shape than fits beside a property: it has properties, or functions make some of it. */
const isSection = ({ properties, anyOf = [] }: Shape, isMade: IsMade): boolean =>
  properties !== undefined ||
  membersOf({ anyOf }, isMade) !== undefined ||
  anyOf.some(({ ref }) => ref !== undefined && isMade(ref));
