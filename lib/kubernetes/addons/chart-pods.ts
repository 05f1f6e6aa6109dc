import type { Resources } from '../../model';
import { resourceList } from '../constructs/resources';
import { apart } from '../constructs/spread';
import { ONE_AT_A_TIME } from './one-at-a-time';

/** What a container of a chart asks for, and what it may not exceed. */
interface Uses extends Resources {
  /** What it may fill of the machine's disk before its pod is evicted. @default its log */
  readonly diskLimitMiB?: number;
}

/** In the values of a chart: without requests its pods would be the first that a full machine evicts. */
export const uses = ({ diskLimitMiB, ...resources }: Uses) => resourceList(resources, (text) => text, diskLimitMiB);

/** A class of every cluster: what an application needs to come up again is not put out for the application's pods. */
export const PRIORITY = { priorityClassName: 'system-cluster-critical' } as const;

/**
 * An answer that the API server waits for, or refuses: from two copies, of which one stays.
 *
 * @param budget as the chart has it, which says one or the other number
 */
export const alwaysThere = (matchLabels: Readonly<Record<string, string>>, budget: object = ONE_AT_A_TIME) => ({
  replicaCount: 2,
  podDisruptionBudget: budget,
  topologySpreadConstraints: apart(matchLabels),
});
