import type { Route } from '../../lib/model';

/** Which of the routes of a host a path is for: the one with the longest prefix of whole segments. */
export const routeFor = <T extends { readonly route: Route }>(routes: readonly T[], path: string): T | undefined =>
  routes
    .filter(({ route: { prefix } }) => isWithin(path, prefix))
    .sort((a, b) => b.route.prefix.length - a.route.prefix.length)[0];

const isWithin = (path: string, prefix: string): boolean =>
  prefix === '/' || path === prefix || path.startsWith(`${prefix}/`);

/** What is asked of a route: its prefix, what is below it, what begins with the same letters, and what is spelled otherwise. */
export const pathsToAsk = ({ prefix }: Route): string[] => [
  prefix,
  `${prefix}/a/b`.replace('//', '/'),
  ...(prefix === '/' ? ['/other'] : [`${prefix}er`, prefix.toUpperCase()]),
];

/** The path that a service is to see. */
export const seenPath = ({ prefix, stripPrefix }: Route, path: string): string =>
  stripPrefix ? path.slice(prefix.length) || '/' : path;
