import { tokensOf, type Term } from './terms';

/** What a template is made of: those of Go's forms that charts are written in here. */
export type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly term: Term }
  | { readonly kind: 'set'; readonly name: string; readonly term: Term }
  | { readonly kind: 'if'; readonly term: Term; readonly then: readonly Node[]; readonly otherwise: readonly Node[] };

/** A template, and those that it defines. */
export interface Template {
  readonly nodes: readonly Node[];
  readonly defined: ReadonlyMap<string, readonly Node[]>;
}

interface Piece {
  readonly text: string;
  /** What stands between braces; undefined for text. */
  readonly action: string | undefined;
}

/** A dash inside the braces takes away the white space beside them. */
function piecesOf(source: string): Piece[] {
  const pieces: Piece[] = [];
  let rest = source;
  for (;;) {
    const [whole, before, left, action = '', right] =
      /^([^]*?)\{\{(- )?((?:"(?:[^"\\]|\\.)*"|\/\*[^]*?\*\/|[^"}]|\}(?!\}))*?)( -)?\}\}/.exec(rest) ?? [];
    if (whole === undefined) break;
    pieces.push({
      text: left === undefined ? (before ?? '') : (before ?? '').replace(/[ \t\r\n]+$/, ''),
      action: undefined,
    });
    pieces.push({ text: '', action: action.trim() });
    rest = rest.slice(whole.length);
    if (right !== undefined) rest = rest.replace(/^[ \t\r\n]+/, '');
  }
  return [...pieces, { text: rest, action: undefined }];
}

/** @throws Error for what is none of those forms */
export function parseTemplate(source: string): Template {
  const pieces = piecesOf(source);
  const defined = new Map<string, readonly Node[]>();
  let at = 0;
  /** Up to the action that ends it. */
  const block = (): { readonly nodes: Node[]; readonly end: string } => {
    const nodes: Node[] = [];
    for (; at < pieces.length; at += 1) {
      const { text, action } = pieces[at] ?? { text: '', action: undefined };
      if (action === undefined) {
        if (text !== '') nodes.push({ kind: 'text', text });
      } else if (action === 'end' || action === 'else') {
        return { nodes, end: action };
      } else {
        nodes.push(...nodesOf(action));
      }
    }
    return { nodes, end: '' };
  };
  const nodesOf = (action: string): Node[] => {
    const [, word, rest = ''] = /^(if|else if|define)\s+([^]*)$/.exec(action) ?? [];
    if (action.startsWith('/*')) return [];
    if (word === 'define') {
      at += 1;
      defined.set(JSON.parse(rest) as string, closed(block()));
      return [];
    }
    if (word === 'if') {
      at += 1;
      const first = block();
      if (first.end === 'end') return [{ kind: 'if', term: tokensOf(rest), then: first.nodes, otherwise: [] }];
      at += 1;
      return [{ kind: 'if', term: tokensOf(rest), then: first.nodes, otherwise: closed(block()) }];
    }
    const [, name, value] = /^(\$\w+)\s*:=\s*([^]*)$/.exec(action) ?? [];
    if (name !== undefined && value !== undefined) return [{ kind: 'set', name, term: tokensOf(value) }];
    return [{ kind: 'value', term: tokensOf(action) }];
  };
  const closed = ({ nodes, end }: { readonly nodes: Node[]; readonly end: string }): Node[] => {
    if (end !== 'end') throw new Error('a block of the template has no end');
    return nodes;
  };
  const { nodes, end } = block();
  if (end !== '') throw new Error(`the template has one ${end} too many`);
  return { nodes, defined };
}
