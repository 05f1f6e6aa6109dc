import { fileOf, where, type KubernetesObject } from './objects';

/** Where something stands in what was written. */
export interface Place {
  /** Below dist/: `production/backend/Deployment.backend.yaml`; empty for what is in no file. */
  readonly file: string;
  /** `Deployment backend/backend`, `service backend`; empty for a file as a whole. */
  readonly object: string;
  /** Path from the root of the object: `spec.template.spec.containers[0].image`; empty for all of it. */
  readonly field: string;
}

/** One way in which a promise is broken. */
export interface Violation extends Place {
  /** What is wrong there, and where it is known what would be right: a sentence about the object. */
  readonly words: string;
}

/** A violation if it is not so. */
export const unless = (holds: boolean, place: Place, words: string): Violation[] =>
  holds ? [] : [{ ...place, words }];

/** A place in a Kubernetes object. */
export const at = (object: KubernetesObject, field = ''): Place => ({
  file: fileOf(object),
  object: where(object),
  field,
});

/** A whole file as a place. */
export const inFile = (file: string): Place => ({ file, object: '', field: '' });

/** The field of a map under a key that is no plain word: `metadata.labels["app.kubernetes.io/name"]`. */
export const entry = (map: string, key: string): string =>
  /^[\w-]+$/.test(key) ? `${map}.${key}` : `${map}[${JSON.stringify(key)}]`;
