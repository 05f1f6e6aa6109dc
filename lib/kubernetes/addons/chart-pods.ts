import { ONE_AT_A_TIME } from './one-at-a-time';

/** What a container of a chart asks for, and what it may not exceed. */
interface Uses {
  readonly cpuMillis: number;
  readonly memoryMiB: number;
  readonly memoryLimitMiB: number;
  /** What it may fill of the machine's disk before its pod is evicted. @default 512: it writes logs alone */
  readonly diskLimitMiB?: number;
}

/** Mebibytes of a machine's disk: of the log of a container a machine keeps five files of up to 50. */
const DISK_MIB = { request: 64, limit: 512 };

/** In the values of a chart: without requests its pods would be the first that a full machine evicts. */
export const uses = ({ cpuMillis, memoryMiB, memoryLimitMiB, diskLimitMiB = DISK_MIB.limit }: Uses) => ({
  requests: { cpu: `${cpuMillis}m`, memory: `${memoryMiB}Mi`, 'ephemeral-storage': `${DISK_MIB.request}Mi` },
  limits: { memory: `${memoryLimitMiB}Mi`, 'ephemeral-storage': `${diskLimitMiB}Mi` },
});

/** A class of every cluster: what an application needs to come up again is not put out for the application's pods. */
export const PRIORITY = { priorityClassName: 'system-cluster-critical' } as const;

/** Copies on machines, and in zones, of their own where there are such. */
export const apart = (matchLabels: Readonly<Record<string, string>>) => ({
  topologySpreadConstraints: ['kubernetes.io/hostname', 'topology.kubernetes.io/zone'].map((topologyKey) => ({
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels },
  })),
});

/**
 * An answer that the API server waits for, or refuses: from two copies, of which one stays.
 *
 * @param budget as the chart has it, which says one or the other number
 */
export const alwaysThere = (matchLabels: Readonly<Record<string, string>>, budget: object = ONE_AT_A_TIME) => ({
  replicaCount: 2,
  podDisruptionBudget: budget,
  ...apart(matchLabels),
});
