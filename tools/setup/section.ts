/** One thing that must be there before a deployment, and the commands that make it. */
export interface Section {
  /** What it is: a sentence, which stands before the commands as a comment. */
  readonly title: string;
  /** Lines for a shell. Nothing to be done leaves the comment. */
  readonly commands: readonly string[];
}

/** Sections as a script: a comment and its commands each, with an empty line between. */
export const scriptOf = (sections: readonly Section[]): string =>
  sections.map(({ title, commands }) => [`# ${title}`, ...commands].join('\n')).join('\n\n');
