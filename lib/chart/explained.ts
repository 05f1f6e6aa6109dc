import { escapeDollar } from '../kubernetes/constructs/env';
import { imageOf, textAction, valueOf, type Piece } from './action';
import { TEXT_MARK, type ChartValue } from './chart-value';
import { Followers } from './followers';

/** What a place in a template holds. */
export interface Explained {
  readonly action: string;
  /** The values that it follows. */
  readonly values: readonly ChartValue[];
}

/** A value in a text: what it stands for there. */
interface Part {
  readonly value: ChartValue;
  /** What stood there before the value had its mark. */
  readonly before: string;
  readonly piece: Piece;
}

/** Units in which an amount is written, by what writes them. */
const QUANTITIES: Readonly<Record<string, string>> = { m: 'millis', Mi: 'mebibytes', Gi: 'gibibytes' };

/** What is said of each text and number that is otherwise with the marks in the place of values. */
export class Explanations {
  private readonly texts: ReadonlyMap<string, ChartValue>;
  private readonly followers: Followers;

  /** @param computed what a text that is otherwise comes from, by that text, where it takes more than one value */
  constructor(
    values: readonly ChartValue[],
    private readonly computed: ReadonlyMap<string, Explained & { readonly before: string }> = new Map(),
  ) {
    this.texts = new Map(values.map((value) => [keyOf(String(value.mark)), value]));
    this.followers = new Followers(values);
  }

  /** The value whose mark, and nothing else, is a text. */
  alone(text: string): ChartValue | undefined {
    const value = this.texts.get(keyOf(text));
    return value?.mark === text ? value : undefined;
  }

  /** @returns undefined for a number that no template can compute */
  number(before: number, marked: number): Explained | undefined {
    const found = this.followers.of(String(marked));
    if (found?.before !== String(before)) return undefined;
    return { action: `toJson ${found.action}`, values: [found.value] };
  }

  /** @returns undefined for a text that no template can put together */
  text(before: string, marked: string): Explained | undefined {
    const computed = this.computed.get(marked);
    if (computed?.before === before) return computed;
    const quantity = this.quantity(marked);
    if (quantity !== undefined) return quantity;
    const parts = this.partsOf(marked);
    if (parts === undefined) return undefined;
    const was = parts.map((part) => (typeof part === 'string' ? part : part.before)).join('');
    if (was !== before) return undefined;
    const pieces = withImages(parts).map((part) => (typeof part === 'string' ? part : part.piece));
    const values = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.value]));
    return values.length === 0 ? undefined : { action: textAction(pieces), values };
  }

  private quantity(marked: string): Explained | undefined {
    const [, number = '', unit = ''] = /^(\d{9})(m|Mi|Gi)$/.exec(marked) ?? [];
    const found = this.followers.of(number);
    if (found?.verb !== '%d' || found.action !== `(int64 ${valueOf(found.value)})`) return undefined;
    return { action: `toJson (include "${QUANTITIES[unit] ?? ''}" ${valueOf(found.value)})`, values: [found.value] };
  }

  /** A text, cut at its marks. */
  private partsOf(marked: string): (string | Part)[] | undefined {
    const parts: (string | Part)[] = [];
    let at = 0;
    for (const { index, 0: found, 1: key = '', 2: rest } of marked.matchAll(TEXT_MARK)) {
      const value = this.texts.get(key);
      if (value === undefined) return undefined;
      const mark = String(value.mark);
      const start = index - mark.indexOf('chart-value-');
      const isDoubled = rest === '$$"';
      const written = isDoubled ? escapeDollar(mark) : mark;
      if (!marked.startsWith(written, start) || start + written.length < index + found.length) return undefined;
      parts.push(...this.counted(marked.slice(at, start)), partOf(value, isDoubled));
      at = start + written.length;
    }
    return [...parts, ...this.counted(marked.slice(at))];
  }

  /** Text without texts of values in it, cut at numbers that follow one. */
  private counted(text: string): (string | Part)[] {
    return text
      .split(/(\d{6,}(?:\.\d+)?)/)
      .filter((part) => part !== '')
      .map((part) => {
        const found = /^\d{6,}/.test(part) ? this.followers.of(part) : undefined;
        if (found === undefined) return part;
        return { value: found.value, before: found.before, piece: { verb: found.verb, action: found.action } };
      });
  }
}

const keyOf = (mark: string): string => /chart-value-(\d{6})/.exec(mark)?.[1] ?? mark;

function partOf(value: ChartValue, isDoubled: boolean): Part {
  const given = typeof value.given === 'object' ? '' : String(value.given);
  const action = isDoubled ? `(replace "$" "$$" ${valueOf(value)})` : valueOf(value);
  return { value, before: isDoubled ? escapeDollar(given) : given, piece: { verb: '%s', action } };
}

/** Repository, tag and digest of one image, put together where they stand together: it has a digest or has none. */
function withImages(parts: readonly (string | Part)[]): (string | Part)[] {
  const found: (string | Part)[] = [];
  for (let i = 0; i < parts.length; i += 1) {
    const [first, colon, tag, at, digest] = parts.slice(i, i + 5);
    if (!isOf(first, 'repository') || colon !== ':' || !isOf(tag, 'tag')) {
      found.push(...parts.slice(i, i + 1));
      continue;
    }
    const isPinned = at === '@' && isOf(digest, 'digest');
    found.push({ ...first, piece: { verb: '%s', action: imageOf(first.value) } });
    i += isPinned ? 4 : 2;
  }
  return found;
}

const isOf = (part: string | Part | undefined, field: string): part is Part =>
  typeof part === 'object' && part.value.path[0] === 'images' && part.value.path.at(-1) === field;
