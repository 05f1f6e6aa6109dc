import type { App } from 'cdk8s';
import { certificate, masterIngress } from '../constructs/ingress';
import { workloadLabels } from '../naming/labels';
import type { KubernetesEnvironment, Resolved } from '../model';
import { tier } from './tier';

/** The public host and its certificate. */
export function ingress(app: App, resolved: Resolved<KubernetesEnvironment>): void {
  const { environment } = resolved;
  const chart = tier(app, 'ingress', resolved);
  const name = environment.application;
  const metadata = { name, labels: workloadLabels(name, environment.name, 'ingress') };
  masterIngress(chart, metadata, environment);
  certificate(chart, metadata, environment);
}
