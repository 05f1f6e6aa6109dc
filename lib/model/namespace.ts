import type { Count, Label, LabelValue } from './primitives';
import { define } from './shape/define';

/**
 * What all pods of a namespace may use together. What is not said of it follows from what is declared there: the most copies
 * of all, while they are rolled out, with jobs and a database that is restored, and a quarter more.
 */
export interface Quota {
  /** Thousandths of a core, requested. @default from what is declared */
  readonly cpuMillis?: Count;
  /** Mebibytes, requested and limited. @default from what is declared */
  readonly memoryMiB?: Count;
  /** Pods that there may be at once. @default from what is declared */
  readonly pods?: Count;
}

export interface NamespaceProps {
  /** Becomes the folder in `dist/` and the Argo CD Application, too. */
  readonly name: Label;
  /** Labels of the namespace besides the engine's own. @default none @keys label-key */
  readonly labels?: Readonly<Record<string, LabelValue>>;
  /** What all its pods may use together; an environment may say otherwise. @default from what is declared there */
  readonly quota?: Quota | 'none';
}

/**
 * A Kubernetes namespace: one chart, one folder of `dist/<environment>`, one Argo CD Application. Services refer to it as
 * they refer to what they connect to; one that nothing lives in is not written.
 */
export interface Namespace extends NamespaceProps {
  readonly kind: 'namespace';
}

export const defineNamespace = (props: NamespaceProps): Namespace =>
  define('namespace', props, (checked) => ({ kind: 'namespace', ...checked }), defineNamespace);
