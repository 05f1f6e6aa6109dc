import type { App } from 'cdk8s';
import { masterIngress } from '../constructs/ingress';
import { workloadLabels } from '../constructs/labels';
import type { KubernetesEnvironment, Resolved } from '../model';
import { tier } from './tier';

/** The public host and its certificate. */
export function ingress(app: App, resolved: Resolved<KubernetesEnvironment>): void {
  const { environment } = resolved;
  const chart = tier(app, 'ingress', resolved);
  const name = environment.application;
  masterIngress(chart, { name, labels: workloadLabels(name, environment.name, 'ingress') }, environment);
}
