import type { App } from 'cdk8s';
import { ClusterIssuer } from '../constructs/cluster-issuer';
import { SecretStore } from '../constructs/secret-store';
import { inClusterName } from '../../model';
import { NetworkPolicy } from '../constructs/network-policy';
import { workloadLabels } from '../naming/labels';
import { furtherControllerFlows } from '../network/edge';
import { EnvironmentChart, type EnvironmentChartProps } from '../environment-chart';

/** Name of its folder and Application. */
export const PLATFORM = 'platform';

/** What is in no namespace of ours and makes the add-ons useful: where secrets and certificates come from. */
export class PlatformChart extends EnvironmentChart {
  constructor(scope: App, props: Pick<EnvironmentChartProps, 'resolved'>) {
    super(scope, PLATFORM, props);
    new SecretStore(this, 'secret-store');
    const { certificates } = this.environment;
    if (certificates !== undefined) new ClusterIssuer(this, 'issuer', certificates);
    this.openController();
  }

  /** Has the ingress controller of another environment reach what is routed to here. */
  private openController(): void {
    const flows = furtherControllerFlows(this.resolved);
    if (flows === undefined) return;
    const { name, namespace } = flows.workload;
    new NetworkPolicy(this, 'ingress-controller', {
      flows,
      labels: workloadLabels(name, this.environment.name, namespace),
      furtherName: inClusterName(name, this.environment),
    });
  }
}
