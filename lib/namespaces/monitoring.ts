import type { App } from 'cdk8s';
import { AlertRules } from '../constructs/alert-rules';
import { Grafana } from '../constructs/grafana';
import { PlatformMonitors } from '../constructs/platform-monitors';
import { Prometheus } from '../constructs/prometheus';
import { ADDON_NAMESPACES } from '../naming/addon-namespaces';
import type { KubernetesEnvironment, Resolved } from '../model';
import { setSource } from '../output/source';
import { tier } from './tier';

/** Prometheus, what it watches and when it calls, and Grafana. */
export function monitoring(app: App, resolved: Resolved<KubernetesEnvironment>): void {
  const chart = tier(app, 'monitoring', resolved);
  new Prometheus(chart, 'prometheus', { environment: resolved.environment, discovers: discovered(resolved) });
  new PlatformMonitors(chart, 'platform-monitors', resolved.environment);
  setSource(new AlertRules(chart, 'alert-rules', resolved), 'lib/observability/alerts/index.ts');
  setSource(new Grafana(chart, 'grafana', resolved), 'lib/programs/grafana.ts');
}

/** The namespaces that hold something to scrape. */
function discovered({ services, topology }: Resolved): string[] {
  const measured = services.filter(({ service }) => service.metrics).map(({ service }) => service.namespace);
  const backing = topology.backing.flatMap((b) => ('namespace' in b ? [b.namespace] : []));
  const platform = [ADDON_NAMESPACES.certManager, ADDON_NAMESPACES.prometheusOperator, 'kube-system'];
  return [...new Set([...measured, ...backing, 'monitoring', ...platform])].sort();
}
