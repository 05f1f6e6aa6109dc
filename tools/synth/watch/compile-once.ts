import { REGISTER_INSTANCE } from 'ts-node';

/**
 * Has the compiler keep what it made of some files, for as long as they say the same: of what is loaded anew on each save, one
 * file has changed.
 *
 * @param isMeant by the absolute path of a file
 */
export function compileOnce(isMeant: (file: string) => boolean): void {
  const compiler = process[REGISTER_INSTANCE];
  if (compiler === undefined) return;
  const compile = compiler.compile.bind(compiler);
  const known = new Map<string, { readonly code: string; readonly made: string }>();
  compiler.compile = (code, file, ...more) => {
    if (!isMeant(file)) return compile(code, file, ...more);
    const before = known.get(file);
    if (before?.code === code) return before.made;
    const made = compile(code, file, ...more);
    known.set(file, { code, made });
    return made;
  };
}
