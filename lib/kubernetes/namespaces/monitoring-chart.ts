import type { App } from 'cdk8s';
import { AlertRules } from '../constructs/alert-rules';
import { Grafana } from '../constructs/grafana';
import { PlatformMonitors } from '../constructs/platform-monitors';
import { Prometheus } from '../constructs/prometheus';
import { noteDefinition } from '../defining-file';
import { NamespaceChart, type NamespaceChartProps } from './namespace-chart';

/** The namespace of Prometheus, with what it watches and when it calls, and of Grafana. */
export class MonitoringChart extends NamespaceChart {
  constructor(scope: App, props: NamespaceChartProps) {
    super(scope, props);
    const own = [
      new Prometheus(this, 'prometheus'),
      new PlatformMonitors(this, 'platform-monitors'),
      new AlertRules(this, 'alert-rules'),
      new Grafana(this, 'grafana'),
    ];
    for (const construct of own) noteDefinition(construct, this.environment);
  }
}
