/** Thrown when a folder could not be written and is as it was; `message` is one sentence for people. */
export class WriteError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'WriteError';
  }
}

/** What to do about an error of the file system, to be read before "and run again". */
const REMEDIES: Readonly<Record<string, string>> = {
  EACCES: 'give yourself the right to write there',
  EBUSY: 'unmount it, or mount what holds the whole folder, because what is mounted cannot be renamed',
  EDQUOT: 'make space on that file system',
  EEXIST: 'move away what stands in its place',
  EISDIR: 'move away the folder that stands where a file belongs',
  EMFILE: 'allow more open files (ulimit -n)',
  ENAMETOOLONG: 'give it a shorter name in the definition',
  ENFILE: 'allow more open files (ulimit -n)',
  ENOSPC: 'make space on that file system',
  ENOTDIR: 'move away the file that stands where a folder belongs',
  ENOTEMPTY: 'move away the folder that stands where a file belongs',
  EPERM: 'take away what forbids changes there (lsattr shows attributes)',
  EROFS: 'mount that file system writable',
  EXDEV: 'put a copy of it in its place (cp -a), because a folder from the layers of an image cannot be renamed',
};

interface FileError {
  readonly code: string;
  readonly syscall: string;
  readonly message: string;
  readonly path?: string;
}

/** By its shape: what node throws is no instance of the `Error` of a sandbox, such as the one that jest runs tests in. */
const isFileError = (error: unknown): error is FileError =>
  typeof error === 'object' && error !== null && 'code' in error && 'syscall' in error && 'message' in error;

/**
 * An error of the file system as one sentence: where, why, what to do. Anything else comes back as it is.
 *
 * @param place what to call the path that an error names, which may be none
 */
export function explained(error: unknown, place: (path: string | undefined) => string): unknown {
  if (!isFileError(error)) return error;
  const reason = /^\w+: (.+?), /.exec(error.message)?.[1] ?? 'unknown error';
  const remedy = REMEDIES[error.code] ?? 'put that right';
  const where = place(error.path);
  return new WriteError(
    `${where} can't be written, so nothing was: ${reason} (${error.code}); ${remedy} and run again.`,
    { cause: error },
  );
}
