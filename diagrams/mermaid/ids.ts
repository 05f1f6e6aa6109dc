/** Gives each name an id that Mermaid takes, the same for the same names: no word of its own is one. */
export function idsFor(names: readonly string[]): (name: string) => string {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of names) {
    const wish = `n_${name.replace(/[^A-Za-z0-9]/g, '_')}`;
    let id = wish;
    for (let i = 2; taken.has(id); i += 1) id = `${wish}_${i}`;
    taken.add(id);
    ids.set(name, id);
  }
  return (name) => ids.get(name) ?? '';
}
