import { finding, type Change } from './effects';
import { identity, type Item, type Snapshot } from './snapshot';

/** What is left of a renamed environment's things under the same names. */
const MOST = 0.7;

/**
 * An environment that goes, where another one comes with the same things: the same environment, under another name.
 *
 * @returns what was there, as of the new name, and the change itself
 */
export function renamedEnvironment(
  old: Snapshot,
  now: Snapshot,
): { readonly old: Snapshot; readonly changes: Change[] } {
  const gone = environmentsIn(old).filter((name) => !environmentsIn(now).includes(name));
  const come = environmentsIn(now).filter((name) => !environmentsIn(old).includes(name));
  const [from, to] = [gone[0], come[0]];
  if (from === undefined || to === undefined || gone.length + come.length > 2) return { old, changes: [] };
  const moved = [...old.values()].map((item): Item =>
    item.environment === from ? { ...item, environment: to } : item,
  );
  const keys = moved.filter(({ environment }) => environment === to).map(identity);
  if (keys.filter((key) => now.has(key)).length < MOST * keys.length) return { old, changes: [] };
  const place = (name: string) => ({ environment: to, group: 'environment', kind: 'environment', name });
  const effects = [{ ...finding({ code: 'environment renamed', from, to }), object: place(to) }];
  return {
    old: new Map(moved.map((item) => [identity(item), item])),
    changes: [{ how: 'renamed', object: place(to), from: place(from), fields: [], effects }],
  };
}

const environmentsIn = (side: Snapshot): string[] => [
  ...new Set([...side.values()].map(({ environment }) => environment)),
];
