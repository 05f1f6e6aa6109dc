import type { App } from 'cdk8s';
import { isGateway } from '../edge';
import { gathersHosts, isEdge } from './namespaces-in';
import { EdgeChart } from './edge-chart';
import { GatewayChart } from './gateway-chart';
import { MonitoringChart } from './monitoring-chart';
import { NamespaceChart, type NamespaceChartProps } from './namespace-chart';

/** The chart of a namespace: of those with a task for all others, the one that does it. */
export function namespaceChart(app: App, props: NamespaceChartProps): NamespaceChart {
  const { namespace, resolved } = props;
  const { monitoring } = resolved.environment;
  if (gathersHosts(resolved) && isEdge(namespace, resolved.environment)) {
    return isGateway(resolved.environment) ? new GatewayChart(app, props) : new EdgeChart(app, props);
  }
  if (namespace === monitoring?.namespace) return new MonitoringChart(app, { ...props, monitoring });
  return new NamespaceChart(app, props);
}
