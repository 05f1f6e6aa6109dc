import type { Chart } from 'cdk8s';
import { ExternalSecret } from '../constructs/external-secret';
import { vaultName, type KubernetesEnvironment, type Resolved } from '../model';
import { setSource } from '../output/source';
import { secretUses } from '../secrets/contract';

/** In each namespace the Secrets that its workloads read, with the keys that they read. */
export function externalSecrets(chart: Chart, resolved: Resolved<KubernetesEnvironment>): void {
  const { environment, topology } = resolved;
  const namespace = chart.node.id;
  const uses = secretUses(resolved).filter((use) => use.namespace === namespace);
  for (const name of new Set(uses.map(({ key }) => key.secret))) {
    const keys = [...new Map(uses.filter((u) => u.key.secret === name).map((u) => [vaultName(u.key), u.key])).values()];
    const database = topology.backing.find(
      (b) => b.kind === 'postgres' && b.name === name && b.namespace === namespace,
    );
    const construct = new ExternalSecret(chart, `secret-${name}`, {
      name,
      namespace,
      keys,
      environment,
      ...(database?.kind === 'postgres' ? { basicAuthUser: database.role } : {}),
    });
    setSource(construct, 'lib/secrets/contract.ts');
  }
}
