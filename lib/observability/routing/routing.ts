import { CONSEQUENCES, NODE_CONSEQUENCES, NODES_DOWN, OUTAGES, WATCHDOG_ALERT, WHOLLY_DOWN } from './causes';

/** What an alert is told by: a label, and what it must be. */
export interface Matcher {
  readonly label: string;
  readonly is: string | readonly string[];
}

/** Who is told of which alerts, how they are put together, and how often they are told of again. */
export interface Route {
  readonly receiver: Receiver;
  /** @default all that no other route takes */
  readonly of?: readonly Matcher[];
  /** Alerts that agree in these are one message. */
  readonly groupBy: readonly string[];
  /** How long the first of a group waits for others. */
  readonly groupWaitSeconds: number;
  /** How long what joins a group waits. */
  readonly groupIntervalSeconds: number;
  /** After how long what has not ended is told of again. */
  readonly repeatIntervalSeconds: number;
}

/** `people`: whom the environment names. `watchdog`: its dead man's switch, or nobody. */
export type Receiver = 'people' | 'watchdog';

/** While there is an alert of one sort, those of another are not told of. */
export interface Inhibition {
  readonly source: readonly Matcher[];
  readonly target: readonly Matcher[];
  /** Where they agree in these, or neither has them. */
  readonly equal: readonly string[];
}

const HOUR = 3600;
const TOGETHER = {
  receiver: 'people',
  groupBy: ['namespace', 'alertname'],
  groupWaitSeconds: 30,
  groupIntervalSeconds: 300,
} as const;

/** What holds for whatever no further route takes: a warning, which is looked at today. */
export const MAIN_ROUTE: Route = { ...TOGETHER, repeatIntervalSeconds: 24 * HOUR };

/** Routes before the main one; the first that takes an alert is the only one. */
export const ROUTES: readonly Route[] = [
  {
    receiver: 'watchdog',
    of: [{ label: 'alertname', is: WATCHDOG_ALERT }],
    groupBy: ['alertname'],
    groupWaitSeconds: 0,
    groupIntervalSeconds: 60,
    repeatIntervalSeconds: 300,
  },
  { ...TOGETHER, of: [{ label: 'severity', is: 'critical' }], repeatIntervalSeconds: 4 * HOUR },
];

/** Labels by which one alert of a name is told from another. */
const SERIES = [
  'alertname',
  'about',
  'job',
  'namespace',
  'pod',
  'container',
  'instance',
  'persistentvolumeclaim',
  'name',
];

const named = (is: string | readonly string[]): Matcher => ({ label: 'alertname', is });

/** What says more makes what says less superfluous. */
export const INHIBITIONS: readonly Inhibition[] = [
  // The same, and worse.
  { source: [{ label: 'severity', is: 'critical' }], target: [{ label: 'severity', is: 'warning' }], equal: SERIES },
  // Without a pod there is nothing to scrape either.
  { source: [named(WHOLLY_DOWN)], target: [named(OUTAGES)], equal: ['about'] },
  { source: [named([...WHOLLY_DOWN, ...OUTAGES])], target: [named(CONSEQUENCES)], equal: ['about'] },
  { source: [named(NODES_DOWN)], target: [named(NODE_CONSEQUENCES)], equal: [] },
];
