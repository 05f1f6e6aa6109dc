import type { FileContent } from './files';
import type { Probes } from './probe';
import type { Resources } from './resources';
import type { Runtime } from './runtime';
import type { Variable } from './value';
import type { Volume } from './volume';

/** Configuration files that are generated along with everything else. */
export interface ConfigFolder {
  /** DNS-1123 label. */
  readonly name: string;
  /** Where the program finds them. */
  readonly path: string;
  /** Content by file name. */
  readonly files: Readonly<Record<string, FileContent>>;
  /** Name of the program whose files they are, where others have them too. @default this one's */
  readonly of?: string;
  /** They are an application's, and stand as they were given. @default false */
  readonly verbatim?: boolean;
}

/**
 * What one container runs, in no target's words. Services and backing services both come to this, and each renderer
 * has one function that takes it: that is why the two targets agree.
 */
export interface Program {
  /** Host name, container name and selector. */
  readonly name: string;
  /** `repository:tag[@digest]`. */
  readonly image: string;
  /** What runs in place of the image's entry point: `command` on Kubernetes. @default the image's own */
  readonly entrypoint?: readonly string[];
  /** What the entry point is given: the image's CMD, `command` in Compose. @default the image's own */
  readonly args?: readonly string[];
  /** Numeric user and group. */
  readonly user: number;
  readonly ports: Readonly<Record<string, number>>;
  readonly variables: readonly Variable[];
  /** @default none: nobody asks it, or it runs to its end */
  readonly probes?: Probes;
  readonly runtime: Runtime;
  readonly resources: Resources;
  readonly volumes: readonly Volume[];
  /** Folders of configuration files, read-only. */
  readonly config: readonly ConfigFolder[];
  /** Longest work in flight after SIGTERM. */
  readonly drainSeconds: number;
}
