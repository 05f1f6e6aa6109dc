/** The part of js-yaml 3 that is used: it comes without types. */
declare module 'js-yaml' {
  export function loadAll(text: string): unknown[];
}
