import type { Fact } from '../data/page-data';

/** What one definition has otherwise in another environment. */
export interface Difference {
  readonly name: string;
  /** It is in one of them alone. @default it is in both */
  readonly only?: 'here' | 'there';
  readonly rows: readonly DifferentRow[];
}

export interface DifferentRow {
  readonly section: string;
  readonly name: string;
  readonly here: string;
  readonly there: string;
}

type Facts = Readonly<Record<string, readonly Fact[]>>;

/** What differs between two environments, by definition; what is the same in both is left out. */
export function differencesOf(here: Facts, there: Facts): Difference[] {
  const names = [...new Set([...Object.keys(here), ...Object.keys(there)])].sort();
  return names.flatMap((name): Difference[] => {
    const [ours, theirs] = [here[name] ?? [], there[name] ?? []];
    if (ours.length === 0 && theirs.length === 0) return [];
    if (theirs.length === 0) return [{ name, only: 'here', rows: [] }];
    if (ours.length === 0) return [{ name, only: 'there', rows: [] }];
    const rows = rowsOf(ours, theirs);
    return rows.length === 0 ? [] : [{ name, rows }];
  });
}

function rowsOf(here: readonly Fact[], there: readonly Fact[]): DifferentRow[] {
  const [ours, theirs] = [valuesOf(here), valuesOf(there)];
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((key) => {
    const [one = '', other = ''] = [ours.get(key), theirs.get(key)];
    const [section = '', name = ''] = key.split('\n');
    return one === other ? [] : [{ section, name, here: one, there: other }];
  });
}

/** Several values of one name stand beside each other. */
function valuesOf(facts: readonly Fact[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const { section, name, value } of facts) {
    const key = `${section}\n${name}`;
    const before = values.get(key);
    values.set(key, before === undefined ? value : `${before}, ${value}`);
  }
  return values;
}
