import type { Namespace } from '../namespace';
import type { Count } from '../primitives';

/** How a cluster is watched. */
export interface Monitoring {
  /** Where Prometheus and Grafana run. */
  readonly namespace: Namespace;
  /** How long samples are kept. */
  readonly retentionDays: Count;
  /** Size of Prometheus' volume. */
  readonly volumeGiB: Count;
}
