import { Chart, type App } from 'cdk8s';
import { chartLabels } from '../naming/labels';
import { migrationsJob } from '../constructs/migrations-job';
import { StatelessService } from '../constructs/stateless-service';
import { tierNamespace } from '../constructs/tier-namespace';
import { externalSecrets } from './secrets';
import { setSource } from '../output/source';
import type { KubernetesEnvironment, Namespace, Resolved } from '../model';

/** One namespace: its chart, the Namespace itself, and the services that live in it. */
export function tier(app: App, namespace: Namespace, resolved: Resolved<KubernetesEnvironment>): Chart {
  const { environment, topology } = resolved;
  const chart = new Chart(app, namespace, {
    namespace,
    disableResourceNameHashes: true,
    labels: chartLabels(environment.application),
  });
  setSource(chart, `lib/namespaces/${namespace}.ts`);
  tierNamespace(chart, namespace);
  for (const one of resolved.services.filter(({ service }) => service.namespace === namespace)) {
    const { service, migrations } = one;
    const construct = new StatelessService(chart, service.name, { resolved: one, environment });
    setSource(construct, topology.sourceOf(service));
    if (migrations) migrationsJob(construct, { service, migrations, environment });
  }
  externalSecrets(chart, resolved);
  return chart;
}
