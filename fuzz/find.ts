/** Something that is wrong: with the engine, or with what is taken for a valid application. */
export interface Find {
  /** Which judge found it. */
  readonly judge: 'crash' | 'refusal' | 'report' | 'promise' | 'schema' | 'yaml' | 'compose' | 'bytes' | 'time';
  /** What is wrong, in words that are the same for all that is wrong in this way. */
  readonly title: string;
  /** Where, and how. */
  readonly words: string;
}

/** What two finds have in common that are one. */
export const identityOf = ({ judge, title }: Find): string => `${judge}: ${title}`;

/** The finds of different identities, each once. */
export const distinct = (finds: readonly Find[]): Find[] => [
  ...new Map(finds.map((find) => [identityOf(find), find])).values(),
];
