/** What stands in an action. */
export type Term =
  | { readonly kind: 'constant'; readonly value: string | number }
  | { readonly kind: 'field'; readonly path: readonly string[] }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Term[] };

const TOKEN = /\s+|"(?:[^"\\]|\\.)*"|[()|]|\$\w+|\.[\w.]*|-?\d+(?:\.\d+)?|\w+/gy;

/** @throws Error for what is no pipeline of calls */
export function tokensOf(source: string): Term {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const [token] = TOKEN.exec(source) ?? [];
    if (token === undefined) throw new Error(`not understood: ${source.slice(at)}`);
    if (token.trim() !== '') tokens.push(token);
  }
  let at = 0;
  const pipeline = (): Term => {
    let term = command(undefined);
    while (tokens[at] === '|') {
      at += 1;
      term = command(term);
    }
    return term;
  };
  const command = (piped: Term | undefined): Term => {
    const terms: Term[] = [];
    let name: string | undefined;
    for (; at < tokens.length && tokens[at] !== ')' && tokens[at] !== '|'; at += 1) {
      const token = tokens[at] ?? '';
      if (terms.length === 0 && name === undefined && /^[a-z]/i.test(token)) name = token;
      else terms.push(single(token));
    }
    if (name !== undefined) return { kind: 'call', name, args: piped === undefined ? terms : [...terms, piped] };
    const [only, ...more] = terms;
    if (only === undefined || more.length > 0) throw new Error(`not one thing: ${source}`);
    return only;
  };
  const single = (token: string): Term => {
    if (token === '(') {
      at += 1;
      const inside = pipeline();
      if (tokens[at] !== ')') throw new Error(`not closed: ${source}`);
      return inside;
    }
    if (token.startsWith('"')) return { kind: 'constant', value: JSON.parse(token) as string };
    if (token.startsWith('$')) return { kind: 'variable', name: token };
    if (token.startsWith('.')) return { kind: 'field', path: token.split('.').filter((name) => name !== '') };
    if (/^-?\d/.test(token)) return { kind: 'constant', value: Number(token) };
    throw new Error(`not understood: ${token} in ${source}`);
  };
  const term = pipeline();
  if (at < tokens.length) throw new Error(`not understood: ${source}`);
  return term;
}
