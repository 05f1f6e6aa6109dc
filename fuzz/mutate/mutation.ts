import { isFields, type Data, type Entry, type Plan } from '../plan/plan';

/** The way to a value in the props of an entry. */
export type Path = readonly (string | number)[];

/** One change to a plan, as data: it can be made to any plan that has the place, alone or after others. */
export interface Mutation {
  /** What sort of mistake it is. */
  readonly kind: string;
  /** Key of the entry. */
  readonly entry: string;
  readonly change: Change;
}

export type Change =
  | { readonly at: Path; readonly set: Data }
  | { readonly at: Path; readonly remove: true }
  | { readonly at: Path; readonly rename: string }
  /** The entry is not there; or it comes last, so that what refers to it finds nothing; or the topology is not told of it. */
  | { readonly entry: 'dropped' | 'last' | 'hidden' | 'twice' };

/** A plan with a change. @returns the same plan where there is no such place */
export function mutated(plan: Plan, { entry: key, change }: Mutation): Plan {
  const found = plan.entries.find((one) => one.key === key);
  if (found === undefined) return plan;
  if ('entry' in change) return withEntry(plan, found, change.entry);
  const props = changedAt(found.props, change.at, change);
  return props === found.props
    ? plan
    : { entries: plan.entries.map((one) => (one === found ? { ...one, props } : one)) };
}

function withEntry({ entries }: Plan, entry: Entry, how: 'dropped' | 'last' | 'hidden' | 'twice'): Plan {
  const others = entries.filter((one) => one !== entry);
  switch (how) {
    case 'dropped':
      return { entries: others };
    case 'last':
      return { entries: [...others, entry] };
    case 'hidden':
      return { entries: entries.map((one) => (one === entry ? { ...one, hidden: true as const } : one)) };
    case 'twice':
      return { entries: [...entries, { ...entry, key: `${entry.key}Again` }] };
  }
}

type AtPath = Exclude<Change, { readonly entry: string }>;

function changedAt(data: Data, path: Path, change: AtPath): Data {
  const [first, ...rest] = path;
  if (first === undefined) return 'set' in change ? change.set : data;
  const last = rest.length === 0;
  if (Array.isArray(data)) {
    const list = data as readonly Data[];
    const index = Number(first);
    if (index >= list.length) return list;
    if (last && 'remove' in change) return list.filter((_, i): boolean => i !== index);
    return list.map((one, i): Data => (i === index ? changedAt(one, rest, change) : one));
  }
  if (!isFields(data)) return data;
  const name = String(first);
  if (!Object.hasOwn(data, name) && !(last && 'set' in change)) return data;
  if (last && 'remove' in change) return fromMembers(Object.entries(data).filter(([one]) => one !== name));
  if (last && 'rename' in change) {
    return fromMembers(Object.entries(data).map(([one, value]) => [one === name ? change.rename : one, value]));
  }
  const known = Object.hasOwn(data, name) ? (data[name] ?? null) : null;
  const value = changedAt(known, rest, change);
  return value === known && Object.hasOwn(data, name)
    ? data
    : fromMembers([...Object.entries(data).filter(([one]) => one !== name), [name, value]]);
}

/** Not by assignment, so that a member called __proto__ is one. */
const fromMembers = (members: readonly (readonly [string, Data])[]): Data => Object.fromEntries(members);
