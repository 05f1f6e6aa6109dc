import type { App } from 'cdk8s';
import { Database } from '../constructs/database';
import type { KubernetesEnvironment, Resolved } from '../model';
import { setSource } from '../output/source';
import { tier } from './tier';

/** The databases. */
export function data(app: App, resolved: Resolved<KubernetesEnvironment>): void {
  const { environment, topology } = resolved;
  const chart = tier(app, 'data', resolved);
  for (const postgres of topology.backing.filter((b) => b.kind === 'postgres')) {
    setSource(new Database(chart, postgres.name, { postgres, environment }), topology.sourceOf(postgres));
  }
}
