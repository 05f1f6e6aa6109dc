import { onceOf, type Resolved } from '../../model';
import type { Dashboard } from './dashboard';
import { serviceDashboard } from './service-dashboard';
import { topologyDashboard } from './topology-dashboard';

export type { Dashboard } from './dashboard';
export { DATA_SOURCE } from './panel';

/** The dashboards of a topology in one environment: the whole, then one a service. Each `uid` is a DNS-1123 label. */
export const dashboards = onceOf((resolved: Resolved): readonly Dashboard[] => [
  topologyDashboard(resolved),
  ...resolved.services
    .map((one) => serviceDashboard(one, resolved.environment))
    .filter((dashboard) => dashboard !== undefined),
]);
