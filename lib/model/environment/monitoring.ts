import type { Namespace } from '../namespace';
import type { Count } from '../primitives';
import type { AlertsChoice } from './alerts';
import type { Environment } from './environment';

/** What is said of watching, wherever that is. */
export interface Watching {
  /** Who is told of alerts. @default nobody: who wants to know must look, and every synth repeats it */
  readonly alerts?: AlertsChoice;
}

/**
 * How a cluster is watched. Prometheus' memory follows from what it may be told: each copy that there may be as many samples as
 * its `sampleLimit` (the engine's own targets have theirs, and ten nodes are counted), 8 KiB for each, and 256 MiB for queries.
 */
export interface Monitoring extends Watching {
  /** Where Prometheus and Grafana run. */
  readonly namespace: Namespace;
  /** How long samples are kept. */
  readonly retentionDays: Count;
  /** Size of Prometheus' volume. */
  readonly volumeGiB: Count;
}

/** Whether anything watches an environment: Compose has what does, to be started on demand. */
export const isWatched = (environment: Environment): boolean =>
  environment.target === 'compose' || environment.monitoring !== undefined;

/** The namespace that a cluster is watched from; none where nothing watches it. */
export const monitoringNamespaces = ({ monitoring }: { readonly monitoring?: Monitoring }): readonly Namespace[] =>
  monitoring === undefined ? [] : [monitoring.namespace];
