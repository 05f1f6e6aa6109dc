/** Thrown for arguments that are wrong, before anything is done: the command ends with 2. */
export class UsageError extends Error {
  /** @param problems all of them, a sentence or a paragraph each */
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'UsageError';
  }
}
