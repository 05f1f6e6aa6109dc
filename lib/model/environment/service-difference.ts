import type { Content, Count, Cron, ImageName, Percent } from '../primitives';
import type { Schedule } from '../job';
import type { Resources } from '../resources';
import type { Value } from '../value';

/** What may be otherwise of all that we build. */
interface BuiltDifference {
  /**
   * Variables besides its own, or in their place; a string is a literal. Companions have none of them.
   *
   * @default its own @keys variable-name
   */
  readonly env?: Readonly<Record<string, Content | Value>>;
  /** What it needs here. What is not said of it is as its definition says. @default as its definition says */
  readonly resources?: Partial<Resources>;
  /** What it is called among the environment's images. @default as its definition says */
  readonly image?: ImageName;
}

/** How many copies of a service run in one environment; what is not said of them is as the service says. */
export interface CopiesDifference {
  /** Copies that always run. @default as the service says */
  readonly min?: Count;
  /** As many as `min`, and nothing scales. @default as the service says */
  readonly max?: Count;
  /** Average CPU use, in percent of the request, above which copies are added. @default as the service says */
  readonly cpuPercent?: Percent;
  /** Average memory use, in percent of the request, above which copies are added. @default as the service says */
  readonly memoryPercent?: Percent;
}

/** What is otherwise for one service in one environment. */
export interface ServiceDifference extends BuiltDifference {
  /** How many copies run here. @default as the service says */
  readonly scaling?: CopiesDifference;
  /** Worker processes in one container here. @default as the service says; where it says nothing, the CPU request rounded up to whole cores */
  readonly processes?: Count;
}

/** What is otherwise for one job in one environment. */
export interface JobDifference extends BuiltDifference {
  /** When it runs here, of a job that has a schedule; a string is a cron expression, and all else is as the job says. @default as the job says */
  readonly schedule?: Cron | Schedule;
}
