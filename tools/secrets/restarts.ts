import type { KubernetesEnvironment, Resolved } from '../../lib/model';
import type { SecretUse } from '../../lib/kubernetes/secrets/secret-uses';
import { GRAFANA } from '../../lib/programs/grafana';

/** What runs all the time; a job reads its secrets when it starts, and an operator by itself. */
export function restarts(uses: readonly SecretUse[], resolved: Resolved<KubernetesEnvironment>): string[] {
  const all = uses.flatMap(({ by, namespace }) => {
    const kind = kindOf(by, resolved);
    return kind === undefined ? [] : [`--namespace ${namespace} rollout restart ${kind}/${by}`];
  });
  return [...new Set(all)].flatMap((command) => [
    `kubectl ${command}`,
    `kubectl ${command.replace('restart', 'status')} --timeout 30m`,
  ]);
}

function kindOf(name: string, { services, backing }: Resolved): 'deployment' | 'statefulset' | undefined {
  const servers = backing.flatMap(({ form }) => (form.kind === 'server' ? [form] : []));
  if (servers.some(({ program }) => program.name === name)) return 'statefulset';
  const others = [
    GRAFANA.name,
    ...servers.flatMap(({ metrics }) => metrics?.exporter?.name ?? []),
    ...services.flatMap(({ program, init, sidecars }) => [program, ...init, ...sidecars].map((one) => one.name)),
  ];
  return others.includes(name) ? 'deployment' : undefined;
}
