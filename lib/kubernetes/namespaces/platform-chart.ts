import type { App } from 'cdk8s';
import { inClusterName, isPublic, tenancyOf, type KubernetesEnvironment, type Resolved } from '../../model';
import { addonsOf } from '../addons';
import { cloudNativePg, OPERATOR_LABELS } from '../addons/cloudnative-pg';
import { ENVOY_GATEWAY } from '../addons/envoy-gateway';
import { ClusterIssuer } from '../constructs/cluster-issuer';
import { DisruptionBudget } from '../constructs/disruption-budget';
import { GatewayClass } from '../gateway';
import { PriorityClasses } from '../constructs/priority-classes';
import { SecretStore } from '../constructs/secret-store';
import { SelfSignedIssuer } from '../constructs/self-signed-issuer';
import { NetworkPolicy } from '../constructs/network-policy';
import { overMesh } from '../mesh/over-mesh';
import { workloadLabels } from '../naming/labels';
import { furtherControllerFlows } from '../network/edge';
import { EnvironmentChart, type EnvironmentChartProps } from '../environment-chart';
import { hasStore } from '../secrets/made-secrets';

/** Name of its folder and Application. */
export const PLATFORM = 'platform';

/** What is in no namespace of ours and makes the add-ons useful: where secrets and certificates come from. */
export class PlatformChart extends EnvironmentChart {
  constructor(scope: App, props: Pick<EnvironmentChartProps, 'resolved'>) {
    super(scope, PLATFORM, props);
    this.openStore();
    this.openIssuer();
    this.openController();
    this.openGateway();
    this.guardOperator();
    new PriorityClasses(this, 'priorities');
  }

  private openStore(): void {
    const { secrets } = this.environment;
    if (secrets.from !== 'existing' && hasStore(this.resolved)) {
      new SecretStore(this, 'secret-store', { store: secrets });
    }
  }

  private openIssuer(): void {
    const { certificates } = this.environment;
    if (!hasIssuer(this.resolved)) return;
    switch (certificates?.from) {
      case 'acme':
        new ClusterIssuer(this, 'issuer', certificates);
        return;
      case 'self-signed':
        new SelfSignedIssuer(this, 'issuer');
        return;
      case 'issuer':
      case 'secret':
      case undefined:
    }
  }

  /** Has the ingress controller of another environment reach what is routed to here. */
  private openController(): void {
    const flows = furtherControllerFlows(this.resolved);
    if (flows === undefined) return;
    const { name, namespace } = flows.workload;
    new NetworkPolicy(this, 'ingress-controller', {
      flows: overMesh(flows, this.resolved),
      labels: workloadLabels(name, this.environment.name, namespace),
      furtherName: inClusterName(name, this.environment),
    });
  }

  /** Has Gateways of ours served by Envoy Gateway, where that is ours too. */
  private openGateway(): void {
    const isInstalled = addonsOf(this.resolved).some(({ name }) => name === ENVOY_GATEWAY);
    if (isInstalled) new GatewayClass(this, 'gateway-class');
  }

  /** Has one operator of databases stay when machines are drained: its chart has no budget. */
  private guardOperator(): void {
    if (!hasOperator(this.resolved)) return;
    const { name, namespace } = cloudNativePg;
    const labels = workloadLabels(name, this.environment.name, PLATFORM);
    new DisruptionBudget(this, 'database-operator', {
      metadata: { name, namespace, labels },
      selector: OPERATOR_LABELS,
    });
  }
}

/** Whether the operator of databases is ours to guard. */
const hasOperator = (resolved: Resolved<KubernetesEnvironment>): boolean =>
  addonsOf(resolved).some(({ name }) => name === cloudNativePg.name);

/** Whether an issuer of certificates is made: where nothing is routed to nobody asks for one. */
const hasIssuer = ({ topology, environment: { certificates } }: Resolved<KubernetesEnvironment>): boolean =>
  isPublic(topology) && (certificates?.from === 'acme' || certificates?.from === 'self-signed');

/** Whether there is a platform to be written: that of a tenant is others'. */
export const hasPlatform = ({ environment }: Resolved<KubernetesEnvironment>): boolean =>
  tenancyOf(environment) === undefined;
