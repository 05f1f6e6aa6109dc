import type { App } from 'cdk8s';
import { routedHosts } from '../../model';
import { MasterIngress } from '../constructs/ingress';
import { publicHostName, tlsSecret } from '../naming/edge';
import { workloadLabels } from '../naming/labels';
import { NamespaceChart, type NamespaceChartProps } from './namespace-chart';

/** Where paths are merged: each public host that is routed to, beside its certificate and the ingress controller that is ours. */
export class EdgeChart extends NamespaceChart {
  constructor(scope: App, props: NamespaceChartProps) {
    super(scope, props);
    const { application: name, name: instance } = this.environment;
    const labels = workloadLabels(name, instance, props.namespace.name);
    for (const [called, host] of routedHosts(props.resolved)) {
      const metadata = { name: publicHostName(name, called), labels };
      const secretName = tlsSecret(called, this.environment.certificates);
      new MasterIngress(this, `ingress-${called}`, { metadata, host, secretName });
    }
  }
}
