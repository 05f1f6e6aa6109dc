import type { App } from 'cdk8s';
import type { Monitoring } from '../../model';
import { AlertRules } from '../constructs/alert-rules';
import { Alertmanager } from '../constructs/alertmanager';
import { Grafana } from '../constructs/grafana';
import { PlatformMonitors } from '../constructs/platform-monitors';
import { Prometheus } from '../constructs/prometheus';
import { noteDefinition } from '../defining-file';
import { NamespaceChart, type NamespaceChartProps } from './namespace-chart';

export interface MonitoringChartProps extends NamespaceChartProps {
  readonly monitoring: Monitoring;
}

/** The namespace of Prometheus, with what it watches and when it calls, of whoever tells people, and of Grafana. */
export class MonitoringChart extends NamespaceChart {
  constructor(scope: App, { monitoring, ...props }: MonitoringChartProps) {
    super(scope, props);
    const { namespace, alerts } = monitoring;
    const own = [
      ...(alerts === undefined ? [] : [new Alertmanager(this, 'alertmanager', { namespace, alerts })]),
      new Prometheus(this, 'prometheus', { monitoring }),
      new PlatformMonitors(this, 'platform-monitors', { monitoring }),
      new AlertRules(this, 'alert-rules', { monitoring }),
      new Grafana(this, 'grafana', { monitoring }),
    ];
    for (const construct of own) noteDefinition(construct, this.environment);
  }
}
