import type { Probes } from './probe';
import type { Resources } from './resources';
import type { Runtime } from './service';
import type { Variable } from './value';
import type { Volume } from './volume';

/**
 * What one container runs, in no target's words. Services and backing services both come to this, and each renderer
 * has one function that takes it: that is why the two targets agree.
 */
export interface Program {
  /** Host name, container name and selector. */
  readonly name: string;
  /** `repository:tag[@digest]`. */
  readonly image: string;
  /** What the image's entry point is given: its CMD, `args` on Kubernetes, `command` in Compose. @default the image's own */
  readonly command?: readonly string[];
  /** Numeric user and group. */
  readonly user: number;
  readonly ports: Readonly<Record<string, number>>;
  readonly variables: readonly Variable[];
  /** @default none: it runs to its end */
  readonly probes?: Probes;
  readonly runtime: Runtime;
  readonly resources: Resources;
  readonly volumes: readonly Volume[];
  /** Longest work in flight after SIGTERM. */
  readonly drainSeconds: number;
}
