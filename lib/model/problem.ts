/** One thing that is wrong with a definition. */
export interface Problem {
  /** The service, backing service or environment. */
  readonly subject: string;
  /** Path of the field: `ports.http`. */
  readonly field: string;
  /** What was found there. */
  readonly given: unknown;
  /** What may stand there. */
  readonly allowed: string;
  /** What to do about it. */
  readonly fix: string;
}

/** Thrown with all problems of a definition; `message` is the text for people. */
export class DefinitionError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(report(problems));
    this.name = 'DefinitionError';
  }
}

function report(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [`${count} in the definition; nothing was written.`, ...problems.map(paragraph)].join('\n\n');
}

function paragraph({ subject, field, given, allowed, fix }: Problem): string {
  const shown = given === undefined ? 'nothing' : typeof given === 'number' ? String(given) : JSON.stringify(given);
  return [`${subject}: ${field}`, `  given    ${shown}`, `  allowed  ${allowed}`, `  fix      ${fix}`].join('\n');
}
