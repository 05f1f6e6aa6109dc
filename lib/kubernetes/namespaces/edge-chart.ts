import type { App } from 'cdk8s';
import { routedHosts } from '../../model';
import { Certificate, issuerOf } from '../constructs/certificate';
import { MasterIngress } from '../constructs/ingress';
import { publicHostName, tlsSecret } from '../naming/edge';
import { workloadLabels } from '../naming/labels';
import { NamespaceChart, type NamespaceChartProps } from './namespace-chart';

/** The namespace of the ingress controller, with each public host that is routed to and its certificate. */
export class EdgeChart extends NamespaceChart {
  constructor(scope: App, props: NamespaceChartProps) {
    super(scope, props);
    const { application: name, name: instance } = this.environment;
    const labels = workloadLabels(name, instance, props.namespace.name);
    for (const [called, host] of routedHosts(props.resolved)) {
      const metadata = { name: publicHostName(name, called), labels };
      const { certificates } = this.environment;
      const secretName = tlsSecret(called, certificates);
      new MasterIngress(this, `ingress-${called}`, { metadata, host, secretName });
      const issuer = issuerOf(this.environment);
      if (issuer !== undefined) new Certificate(this, `certificate-${called}`, { metadata, host, secretName, issuer });
    }
  }
}
