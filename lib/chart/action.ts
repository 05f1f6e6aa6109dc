import type { ChartValue } from './chart-value';

/** Go's templates know a name without a dash as a member, any other by `index`. */
const isMember = (name: string): boolean => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);

/** A value, inside an action of a template. */
export function valueOf({ path }: Pick<ChartValue, 'path'>): string {
  if (path.every(isMember)) return `.Values.${path.join('.')}`;
  return `(index .Values ${path.map((name) => JSON.stringify(name)).join(' ')})`;
}

/** What an image is pulled by, from its member of `images`. */
export const imageOf = ({ path }: Pick<ChartValue, 'path'>): string =>
  `(include "image" ${valueOf({ path: path.slice(0, -1) })})`;

/** A part of a text: as it stands, or the outcome of an action with what `printf` makes of it. */
export type Piece = string | { readonly verb: '%s' | '%d' | '%v'; readonly action: string };

/** The action that writes a text of several parts, quoted: so it is YAML, whatever is in a value. */
export function textAction(pieces: readonly Piece[]): string {
  const [only, ...more] = pieces;
  if (typeof only === 'object' && more.length === 0 && only.verb === '%s') return `toJson ${only.action}`;
  const format = pieces.map((piece) => (typeof piece === 'string' ? piece.replaceAll('%', '%%') : piece.verb)).join('');
  const actions = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.action]));
  return `toJson (printf ${goString(format)} ${actions.join(' ')})`;
}

/** Text as Go writes it, without what would end an action. */
export const goString = (text: string): string =>
  JSON.stringify(text).replaceAll('{{', '{\\u007b').replaceAll('}}', '}\\u007d');
