/** Name and labels, of an object and often of its pods. */
export interface Metadata {
  readonly name: string;
  readonly labels: Record<string, string>;
  /** @default the chart's */
  readonly namespace?: string;
}
