import type { App, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { Broker } from '../constructs/broker';
import { Database } from '../constructs/database';
import { migrationsJob } from '../constructs/migrations-job';
import { StatelessService } from '../constructs/stateless-service';
import { tierNamespace } from '../constructs/tier-namespace';
import type { BackingService, KubernetesEnvironment, Namespace, Resolved } from '../model';
import { folderChart } from '../output/chart';
import { setSource } from '../output/source';
import { externalSecrets } from './secrets';

/** One namespace: its chart, the Namespace itself, and the services and backing services that live in it. */
export function tier(app: App, namespace: Namespace, resolved: Resolved<KubernetesEnvironment>): Chart {
  const { environment, topology } = resolved;
  const chart = folderChart(app, namespace, { environment, source: `lib/namespaces/${namespace}.ts`, namespace });
  tierNamespace(chart, namespace);
  for (const one of resolved.services.filter(({ service }) => service.namespace === namespace)) {
    const { service, migrations } = one;
    const construct = new StatelessService(chart, service.name, { resolved: one, environment });
    setSource(construct, topology.sourceOf(service));
    if (migrations) migrationsJob(construct, { service, migrations, environment });
  }
  for (const backing of topology.backing.filter((b) => 'namespace' in b && b.namespace === namespace)) {
    const construct = backingService(chart, backing, environment);
    if (construct) setSource(construct, topology.sourceOf(backing));
  }
  externalSecrets(chart, resolved);
  return chart;
}

/** What runs in the cluster for a backing service, or undefined for what lies outside. */
function backingService(
  chart: Chart,
  backing: BackingService,
  environment: KubernetesEnvironment,
): Construct | undefined {
  switch (backing.kind) {
    case 'postgres':
      return new Database(chart, backing.name, { postgres: backing, environment });
    case 'redis':
      return new Broker(chart, backing.name, { redis: backing, environment });
    case 'objectStorage':
    case 'oidc':
      return undefined;
  }
}
