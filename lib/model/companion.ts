import type { FilesProps } from './files';
import type { Content, ImageName, Port, Seconds, UserId } from './primitives';
import type { Probes } from './probe';
import type { Resources } from './resources';
import type { Runtime } from './runtime';
import type { Value } from './value';
import type { ScratchVolume } from './volume';

/** Another program in the pods of a service, which may reach what the service reaches. */
export interface InitStepProps extends FilesProps {
  /** What it is called among the environment's images: one that a service is built as, or one with its repository. */
  readonly image: ImageName;
  readonly resources: Resources;
  /** What runs in place of the image's entry point. @default the image's own @minItems 1 */
  readonly entrypoint?: readonly Content[];
  /** What the entry point is given. @default the image's own @minItems 1 */
  readonly args?: readonly Content[];
  /** Its variables, which are all that it is told; a string is a literal. @default none @keys variable-name */
  readonly env?: Readonly<Record<string, Content | Value>>;
  /** Writable folders of its own besides a /tmp of its own. @default none */
  readonly volumes?: readonly ScratchVolume[];
  /** Numeric user and group. @default the service's */
  readonly user?: UserId;
}

/** A companion that runs for as long as the service does. */
export interface SidecarProps extends InitStepProps {
  /** Number of each port by name; the service finds it on localhost. @default none @keys port-name */
  readonly ports?: Readonly<Record<string, Port>>;
  /** @default it is taken to be ready once it runs */
  readonly probes?: Probes;
  /** @default 'bash' */
  readonly runtime?: Runtime;
  /** Longest it may take to stop, once the service has. @default 5 */
  readonly drainSeconds?: Seconds;
}

/** What stands in the pods of a service beside it. In Compose each is a service of its own, called `<service>-<key>`. */
export interface CompanyProps {
  /**
   * Programs that run beside it, in this order: it starts when each has started, and stops before them. In Compose they are
   * in its network, and so start after it. Its migrations run without them. @default none @keys label
   */
  readonly sidecars?: Readonly<Record<string, SidecarProps>>;
  /** Programs that run to their end, one after the other, before all else in the pod. @default none @keys label */
  readonly init?: Readonly<Record<string, InitStepProps>>;
}

/** A companion, and the path of its fields in the definition. */
export interface Companion {
  readonly key: string;
  /** `sidecars.proxy.` */
  readonly prefix: string;
  readonly props: SidecarProps;
}

/** The companions of a service in the order in which they start: the steps, then the sidecars. */
export const companionsOf = ({ init = {}, sidecars = {} }: CompanyProps): Companion[] =>
  Object.entries({ init, sidecars }).flatMap(([field, companions]) =>
    Object.entries(companions).map(([key, props]) => ({ key, prefix: `${field}.${key}.`, props })),
  );
