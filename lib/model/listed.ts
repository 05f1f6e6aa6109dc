/**
 * Names in the words of a problem. One that nobody sees is left out: it has a problem of its own.
 *
 * @param none what is said where there is none
 */
export const listed = (names: Iterable<string>, none: string): string =>
  [...names].filter((name) => name.trim() !== '').join(', ') || none;
