/** Carried by copies made with `{ ...definition }`, and by no JSON. */
const MADE = Symbol('where it is made, and by which function');

interface Made {
  readonly [MADE]?: { readonly file: string | undefined; readonly by: string };
}

/**
 * Notes on a definition the function that defines it, `by`, and the file that called that: where its readers are sent.
 * A copy of another definition stands where that one does.
 *
 * @returns the same object
 */
export function definedBy<T extends object>(definition: T, by: (...args: never[]) => unknown): T {
  if (fileOf(definition) !== undefined) return definition;
  return Object.assign(definition, { [MADE]: { file: callerOf(by), by: by.name } });
}

/** Whether a `define…` function made it, or what it was copied from. */
export const isDefined = (value: unknown): boolean => typeof value === 'object' && value !== null && MADE in value;

/** The file that a definition, or what it was copied from, stands in. @default where it was made is not known */
export const fileOf = (definition: object): string | undefined => (definition as Made)[MADE]?.file;

/** The name of the `define…` function that made it, or what it was copied from. */
export const definerOf = (definition: object): string | undefined => (definition as Made)[MADE]?.by;

function callerOf(by: (...args: never[]) => unknown): string | undefined {
  const holder: { stack?: unknown } = {};
  const before = Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace');
  const { stackTraceLimit } = Error;
  try {
    Error.stackTraceLimit = 1;
    Error.prepareStackTrace = (_, sites) => sites[0]?.getFileName();
    Error.captureStackTrace(holder, by);
    return typeof holder.stack === 'string' ? holder.stack : undefined;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
    Reflect.deleteProperty(Error, 'prepareStackTrace');
    if (before !== undefined) Object.defineProperty(Error, 'prepareStackTrace', before);
  }
}
