import type { App } from 'cdk8s';
import { ClusterIssuer } from '../constructs/cluster-issuer';
import { SecretStore } from '../constructs/secret-store';
import { EnvironmentChart, type EnvironmentChartProps } from '../environment-chart';

/** Name of its folder and Application. */
export const PLATFORM = 'platform';

/** What belongs to no namespace and makes the add-ons useful: where secrets and certificates come from. */
export class PlatformChart extends EnvironmentChart {
  constructor(scope: App, props: Pick<EnvironmentChartProps, 'resolved'>) {
    super(scope, PLATFORM, props);
    new SecretStore(this, 'secret-store');
    const { certificates } = this.environment;
    if (certificates !== undefined) new ClusterIssuer(this, 'issuer', certificates);
  }
}
