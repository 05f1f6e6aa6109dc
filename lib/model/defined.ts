/** Carried by copies made with `{ ...definition }`, and by no JSON. */
const FILE = Symbol('the file that defines it');

interface Located {
  readonly [FILE]?: string;
}

/**
 * Notes on a definition the file that called `by`, the function that defines it: where its readers are sent. A copy of
 * another definition stands where that one does.
 *
 * @returns the same object
 */
export function definedBy<T extends object>(definition: T, by: (...args: never[]) => unknown): T {
  return fileOf(definition) === undefined ? Object.assign(definition, { [FILE]: callerOf(by) }) : definition;
}

/** Whether a `define…` function made it, or what it was copied from. */
export const isDefined = (value: unknown): boolean => typeof value === 'object' && value !== null && FILE in value;

/** The file that a definition, or what it was copied from, stands in. @default where it was made is not known */
export const fileOf = (definition: object): string | undefined => (definition as Located)[FILE];

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
