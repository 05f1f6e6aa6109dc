import type { App } from 'cdk8s';
import { edgeFacts } from '../../model';
import { noteDefinition } from '../defining-file';
import { Gateway, TlsRedirect, TrafficPolicies } from '../gateway';
import { publicHostName, redirectName } from '../naming/edge';
import { workloadLabels } from '../naming/labels';
import { NamespaceChart, type NamespaceChartProps } from './namespace-chart';

/** Where routes are those of a Gateway: the Gateway, with the certificates of its hosts. */
export class GatewayChart extends NamespaceChart {
  constructor(scope: App, props: NamespaceChartProps) {
    super(scope, props);
    const { application, name: instance } = this.environment;
    const labels = workloadLabels(application, instance, props.namespace.name);
    const metadata = { name: publicHostName(application, 'main'), labels };
    const { loadBalancer } = edgeFacts(this.environment);
    const own = [
      new Gateway(this, 'gateway', { metadata }),
      new TlsRedirect(this, 'redirect', { metadata: { ...metadata, name: redirectName(application) } }),
      ...(loadBalancer === undefined ? [] : [new TrafficPolicies(this, 'traffic', { metadata, loadBalancer })]),
    ];
    for (const one of own) noteDefinition(one, this.environment);
  }
}
