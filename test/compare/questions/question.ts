import type { KubernetesObject } from '../../../proof/objects';

/** What an expert asks of a folder of manifests, whoever wrote them. */
export interface Question {
  /** What must be so, as one sentence. */
  readonly asks: string;
  /** What it is not so of: objects by name, or what is missing. Empty if all is well. */
  readonly unlike: (objects: readonly KubernetesObject[]) => readonly string[];
}
