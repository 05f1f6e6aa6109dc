import type { KubernetesEnvironment, Resolved } from '../../lib/model';
import type { SecretUse } from '../../lib/kubernetes/secrets/secret-uses';
import { GRAFANA } from '../../lib/programs/grafana';

type InCluster = Resolved<KubernetesEnvironment>;

/**
 * What has whoever reads a secret read it again: servers first, then the jobs that tell a server of it, then their clients.
 * Other jobs read theirs when they start, and an operator by itself.
 */
export function restarts(uses: readonly SecretUse[], resolved: InCluster): string[] {
  const { servers, preparations, others } = programsOf(resolved);
  const of = (names: readonly string[], commands: (use: SecretUse) => readonly string[]): string[] =>
    uses.filter(({ by }) => names.includes(by)).flatMap(commands);
  const all = [
    ...of(servers, (use) => restarted('statefulset', use)),
    ...of(preparations, (use) => runAgain(use, resolved)),
    ...of(others, (use) => restarted('deployment', use)),
  ];
  return [...new Set(all)];
}

function programsOf({ services, backing }: InCluster) {
  const forms = backing.flatMap(({ form }) => (form.kind === 'server' ? [form] : []));
  return {
    servers: forms.map(({ program }) => program.name),
    preparations: forms.flatMap((form) => form.preparations.map(({ name }) => name)),
    others: [
      GRAFANA.name,
      ...forms.flatMap(({ metrics }) => metrics?.exporter?.name ?? []),
      ...services.flatMap(({ program, init, sidecars }) => [program, ...init, ...sidecars].map(({ name }) => name)),
    ],
  };
}

const restarted = (kind: string, { by, namespace }: SecretUse): string[] => [
  `kubectl --namespace ${namespace} rollout restart ${kind}/${by}`,
  `kubectl --namespace ${namespace} rollout status ${kind}/${by} --timeout 30m`,
];

const runAgain = ({ by, namespace }: SecretUse, { environment }: InCluster): string[] => [
  `kubectl --namespace ${namespace} delete job ${by} --ignore-not-found`,
  `kubectl apply --server-side --filename dist/${environment.name}/${namespace}/Job.${by}.yaml`,
  `kubectl --namespace ${namespace} wait --for condition=complete job/${by} --timeout 10m`,
];
