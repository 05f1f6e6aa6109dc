/**
 * JSON with a patch laid over it: objects are merged at every depth, and so are lists whose members have each a `name` of
 * their own, by that name; any other value takes the place of what was there, and `null` takes it away. Nothing that is
 * given is changed.
 */
export function patched(value: unknown, patch: unknown): unknown {
  if (Array.isArray(patch)) return patchedList(value, patch);
  if (!isObject(patch)) return patch;
  const members = new Map(Object.entries(isObject(value) ? value : {}));
  for (const [name, member] of Object.entries(patch)) {
    if (member === null) members.delete(name);
    else if (member !== undefined) members.set(name, patched(members.get(name), member));
  }
  return Object.fromEntries(members);
}

type Named = Readonly<Record<string, unknown>> & { readonly name: string };

function patchedList(value: unknown, patch: readonly unknown[]): unknown[] {
  if (!isNamed(value) || !isNamed(patch)) return patch.map((member) => patched(undefined, member));
  const members = new Map<string, unknown>(value.map((member) => [member.name, member]));
  for (const member of patch) members.set(member.name, patched(members.get(member.name), member));
  return [...members.values()];
}

/** Whether a list is one of members that are told apart by their names. */
function isNamed(list: unknown): list is readonly Named[] {
  if (!Array.isArray(list) || list.length === 0) return false;
  const names = list.map((member: unknown) => (isObject(member) ? member['name'] : undefined));
  return names.every((name) => typeof name === 'string') && new Set(names).size === names.length;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
