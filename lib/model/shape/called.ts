/** What problems call a definition or an environment: its name or, where it has none, what it says that it is. */
export function calledIn(value: unknown, otherwise: 'definition' | 'environment'): string {
  const { kind, name } = (value ?? {}) as { readonly kind?: unknown; readonly name?: unknown };
  if (typeof name === 'string' && name !== '') return name;
  return `${typeof kind === 'string' ? kind : otherwise} without a name`;
}

/** As it is written in a report: a name that nobody sees is quoted. */
export const visible = (name: string): string => (name.trim() === '' ? JSON.stringify(name) : name);
