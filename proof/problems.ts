/** Everything wrong with an input, reported at once: `problems` holds one sentence each. */
export class ProblemsError extends Error {
  constructor(
    readonly what: string,
    readonly problems: readonly string[],
  ) {
    super([what, ...problems.map((problem) => `  - ${problem}`)].join('\n'));
    this.name = 'ProblemsError';
  }
}

/** @throws ProblemsError when there is at least one problem. */
export function throwIfAny(what: string, problems: readonly string[]): void {
  if (problems.length > 0) throw new ProblemsError(what, problems);
}
