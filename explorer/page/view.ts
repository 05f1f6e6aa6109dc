/** What is looked at. It stands in the address, so that it can be gone back to, and passed on. */
export type View =
  | { readonly kind: 'numbers' }
  | { readonly kind: 'part'; readonly id: string }
  | { readonly kind: 'pair'; readonly from?: string; readonly to?: string }
  | { readonly kind: 'compare'; readonly with?: string };

export function hashOf(view: View): string {
  const of = (...parts: readonly (string | undefined)[]) =>
    `#/${parts.map((part) => encodeURIComponent(part ?? '')).join('/')}`;
  switch (view.kind) {
    case 'numbers':
      return of('numbers');
    case 'part':
      return of('part', view.id);
    case 'pair':
      return of('pair', view.from, view.to);
    case 'compare':
      return of('compare', view.with);
  }
}

export function viewOf(hash: string): View {
  const [kind, first = '', second = ''] = hash.replace(/^#\//, '').split('/').map(decodeURIComponent);
  const said = <K extends string>(key: K, value: string) =>
    value === '' ? {} : ({ [key]: value } as Record<K, string>);
  if (kind === 'part' && first !== '') return { kind, id: first };
  if (kind === 'pair') return { kind, ...said('from', first), ...said('to', second) };
  if (kind === 'compare') return { kind, ...said('with', first) };
  return { kind: 'numbers' };
}
