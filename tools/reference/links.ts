import { named } from '../../lib/model/shape/shapes';
import { contentsOf, headingOf, type Contents, type IsMade } from './contents';
import { anchorOf, link } from './markdown';
import type { PublicFunction } from './public-face';

/** Where the page says more of what a property holds. */
export interface Links {
  readonly isMade: IsMade;
  /** To the section of a shape of this name, or the function that makes it; undefined for one that has neither. */
  readonly toShape: (name: string) => string | undefined;
  /** To what is made by the define functions of these kinds. */
  readonly toMade: (kinds: readonly string[]) => string;
}

/** The contents of the page, and links into it. */
export function linked(functions: readonly PublicFunction[]): { readonly contents: Contents; readonly links: Links } {
  // A union may have more to say than the functions that make what is in it.
  const makerOf = (name: string) =>
    named[name]?.anyOf === undefined ? functions.find(({ makes }) => makes.includes(name)) : undefined;
  const isMade = (name: string): boolean => makerOf(name) !== undefined;
  const contents = contentsOf(isMade);
  const { parts, shared } = contents;
  const headings = new Set([...parts, ...parts.flatMap(({ shapes }) => shapes), ...shared].map((one) => one.heading));
  const toShape = (name: string): string | undefined => {
    const maker = makerOf(name);
    if (maker !== undefined) return `[\`${maker.name}\`](#functions)`;
    return headings.has(headingOf(name)) ? link(headingOf(name)) : undefined;
  };
  const toMade = ([first = '', ...others]: readonly string[]): string =>
    others.length > 0 || first === 'endpoint'
      ? '[connection](#connections)'
      : `[${first}](#${anchorOf(`define${first}`)})`;
  return { contents, links: { isMade, toShape, toMade } };
}
