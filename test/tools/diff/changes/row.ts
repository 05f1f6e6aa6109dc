import type { Otherwise } from './application';
import type { EffectKind } from '../../../../tools/diff/effect-kinds';
import type { ReasonCode } from '../../../../tools/diff/reasons';
import type { Files } from '../../../../tools/diff/revision';

/** An effect as a row expects it: of what, which, why, by which fields, and with which parameters. */
export type Expected = readonly [
  object: string,
  kind: EffectKind,
  code: ReasonCode,
  fields?: readonly string[],
  parameters?: Readonly<Record<string, string | readonly string[]>>,
];

/** One change, and all that it does. */
export interface Row {
  readonly title: string;
  /** Of a definition, or of an environment. */
  readonly definition?: Otherwise;
  /** Of what is written, where no definition says it: each path with what stands for what. */
  readonly written?: readonly (readonly [path: string, from: string, to: string])[];
  /** Of one object, where no application here has it; nothing for one that comes or goes. */
  readonly objects?: readonly [before: object | undefined, after: object | undefined];
  /** What stands beside that object, before and after. */
  readonly beside?: readonly object[];
  /** What is there before. @default the application as it is */
  readonly before?: Otherwise;
  /** @default production */
  readonly environment?: 'production' | 'host';
  readonly effects: readonly Expected[];
  readonly arrows?: readonly string[];
  /** Of what is said in words and of the pages that it names, what must be among it. */
  readonly says?: readonly string[];
  /** Where it is said that it is so: a page of those whose rule it is, or of this project where it is its own. */
  readonly documented: string;
}

/** Files with some texts exchanged. @throws Error for a text that is not there */
export function withTexts(files: Files, texts: NonNullable<Row['written']>): Files {
  const changed = new Map(files);
  for (const [path, from, to] of texts) {
    const text = changed.get(path) ?? '';
    if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
    changed.set(path, text.replace(from, to));
  }
  return changed;
}
