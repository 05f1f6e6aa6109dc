/** Values that a definition written in JavaScript can hold, and JSON can't: what makes each, and how it is written. */
export const ODD_VALUES: Readonly<Record<string, { readonly make: () => unknown; readonly code: string }>> = {
  undefined: { make: () => undefined, code: 'undefined' },
  NaN: { make: () => Number.NaN, code: 'NaN' },
  Infinity: { make: () => Number.POSITIVE_INFINITY, code: 'Infinity' },
  minusInfinity: { make: () => Number.NEGATIVE_INFINITY, code: '-Infinity' },
  minusZero: { make: () => -0, code: '-0' },
  bigint: { make: () => 10n, code: '10n' },
  symbol: { make: () => Symbol('odd'), code: "Symbol('odd')" },
  function: { make: () => () => 'odd', code: "() => 'odd'" },
  date: { make: () => new Date(0), code: 'new Date(0)' },
  map: { make: () => new Map([['a', 1]]), code: "new Map([['a', 1]])" },
  regexp: { make: () => /odd/, code: '/odd/' },
  circular: { make: () => circular(), code: 'circular()' },
  holes: { make: () => new Array<unknown>(2), code: 'new Array(2)' },
  bare: { make: () => Object.create(null) as unknown, code: 'Object.create(null)' },
  halfCharacter: { make: () => '\ud83d', code: "'\\ud83d'" },
  boxed: { make: () => new String('odd'), code: "new String('odd')" },
};

function circular(): unknown {
  const self: Record<string, unknown> = { name: 'self' };
  self['self'] = self;
  return self;
}
