import type { App } from 'cdk8s';
import { Certificate } from '../constructs/certificate';
import { MasterIngress } from '../constructs/ingress';
import { workloadLabels } from '../naming/labels';
import { NamespaceChart, type NamespaceChartProps } from './namespace-chart';

/** The namespace of the ingress controller, with the public host and its certificate. */
export class EdgeChart extends NamespaceChart {
  constructor(scope: App, props: NamespaceChartProps) {
    super(scope, props);
    const { application: name, name: instance } = this.environment;
    const metadata = { name, labels: workloadLabels(name, instance, props.namespace.name) };
    new MasterIngress(this, 'ingress', { metadata });
    new Certificate(this, 'certificate', { metadata });
  }
}
