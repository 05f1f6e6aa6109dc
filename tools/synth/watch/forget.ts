import Module from 'node:module';

/** What Node keeps of where it found a file, and would look for it again after it has gone. */
const { _pathCache: found = {} } = Module as unknown as { readonly _pathCache?: Record<string, string> };

/**
 * Has modules loaded anew when they are asked for next. Nothing holds on to them afterwards: Node notes in each module which
 * ones it was the first to load, so they are taken out there, too.
 *
 * @param isMeant by the absolute path of a module
 */
export function forget(isMeant: (file: string) => boolean): void {
  for (const file of Object.keys(require.cache)) if (isMeant(file)) delete require.cache[file];
  for (const one of Object.values(require.cache)) {
    if (one?.children.some(({ filename }) => isMeant(filename))) {
      one.children = one.children.filter(({ filename }) => !isMeant(filename));
    }
  }
  for (const [key, file] of Object.entries(found)) if (isMeant(file)) delete found[key];
}
