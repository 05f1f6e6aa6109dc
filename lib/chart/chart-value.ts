/** What a value of the chart holds, as its schema says it. */
export type Holds =
  | 'host'
  | 'imageRepository'
  | 'tag'
  | 'digest'
  | 'text'
  | 'count'
  | 'secretName'
  | 'storeKey'
  | 'storageClass'
  | 'pullSecrets';

export type Given = string | number | readonly { readonly name: string }[];

/** As much as a definition may say of anything that is counted: a chart takes whatever its environment may say. */
export const MOST = 1_000_000_000;

/** The least and the most that a number may be. */
export interface Bounds {
  readonly minimum: number;
  readonly maximum: number;
}

/** Something that whoever installs the chart may say otherwise. */
export interface ChartValue {
  /** Where it stands in values.yaml. */
  readonly path: readonly string[];
  readonly holds: Holds;
  /** What it is where nobody says otherwise: then the chart comes to what is in the environment's folder. */
  readonly given: Given;
  readonly purpose: string;
  /** What stands in its place in the environment that tells where it goes; nothing else has it. */
  readonly mark: string | number;
  /** @default as far as a count goes */
  readonly bounds?: Bounds;
}

export const pathText = ({ path }: Pick<ChartValue, 'path'>): string => path.join('.');

/** A text mark, as it may come back: as it was, or with the dollar that Kubernetes would expand doubled. */
export const TEXT_MARK = /chart-value-(\d{6})(\$\$"|\$")?/g;

/** The first of the marks that are numbers: larger than anything that is declared, half of one included. */
const FIRST_NUMBER = 200_000_001;

/** Gives each value a mark of its own. */
export class Marks {
  private texts = 0;
  private numbers = 0;

  /** A label, a host or a path may have it in it. */
  text(): string {
    this.texts += 1;
    return `chart-value-${String(this.texts).padStart(6, '0')}`;
  }

  /** Text that may be anything: whoever changes what a dollar or a quote is in it is found out. */
  content(): string {
    return `${this.text()}$"`;
  }

  /** Odd, so that no unit larger than its own is written for it, and each larger than the one before. */
  number(): number {
    this.numbers += 1;
    return FIRST_NUMBER + 2 * this.numbers;
  }
}
