import { parse } from 'yaml';
import { renderKubernetes } from '../../lib/kubernetes';
import { amountsOf, sum, times, type Amounts, type ContainerResources } from '../../lib/kubernetes/quota/amounts';
import { resolve, type KubernetesEnvironment, type Topology } from '../../lib/model';

interface Written {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec?: {
    readonly replicas?: number;
    readonly instances?: number;
    readonly minReplicas?: number;
    readonly minReplicaCount?: number;
    readonly scaleTargetRef?: { readonly name: string };
    readonly resources?: ContainerResources;
    readonly template?: { readonly spec?: { readonly containers?: readonly { resources?: ContainerResources }[] } };
    readonly source?: { readonly helm?: { readonly valuesObject?: Values } };
  };
}

interface Values {
  readonly [name: string]: unknown;
}

const RUN = ['Deployment', 'StatefulSet', 'Cluster', 'Pooler', 'Prometheus', 'Alertmanager'];

/** What pods request when every service has its fewest copies, with those of the add-ons. */
export function atRest(topology: Topology, environment: KubernetesEnvironment): Amounts {
  const { files } = renderKubernetes(resolve(topology, environment), 'dist/production');
  const objects = files
    .filter(({ path }) => path.endsWith('.yaml') && !path.startsWith(`${environment.name}/addons/`))
    .map(({ text }) => parse(text) as Written);
  const ours = objects
    .filter(({ kind }) => RUN.includes(kind))
    .map(({ metadata, spec = {} }) => {
      const scaler = objects.find(
        (one) => one.metadata.namespace === metadata.namespace && one.spec?.scaleTargetRef?.name === metadata.name,
      );
      const containers = spec.template?.spec?.containers ?? [{ resources: spec.resources }];
      const pod = sum(containers.map(({ resources }) => amountsOf(resources)));
      return times(
        scaler?.spec?.minReplicas ?? scaler?.spec?.minReplicaCount ?? spec.replicas ?? spec.instances ?? 1,
        pod,
      );
    });
  return sum([...ours, ...objects.flatMap(({ spec }) => inValues(spec?.source?.helm?.valuesObject ?? {}))]);
}

/** What runs once, at a start. */
const AT_A_START = ['startupapicheck', 'redisSecretInit', 'copyutil', 'init'];

/** What a chart runs in copies by itself: three Redis, and three proxies before them. */
const IN_COPIES: Readonly<Record<string, number>> = { 'redis-ha': 3 };

/** Each part of a chart that says what it requests, as often as it says that it runs. What runs once at a start is none. */
function inValues(values: Values): Amounts[] {
  const { resources, replicaCount, replicas, autoscaling } = values as {
    resources?: ContainerResources;
    replicaCount?: number;
    replicas?: number;
    autoscaling?: { minReplicas?: number };
  };
  const copies = autoscaling?.minReplicas ?? replicaCount ?? replicas ?? 1;
  // A chart may keep what its parts request in one place, and how often each runs in that part.
  const counts = Object.values(values).map((part) => (part as { replicaCount?: number } | null)?.replicaCount ?? 1);
  const own =
    resources?.requests === undefined
      ? Object.values<ContainerResources>({ ...resources }).map((one) =>
          times(Math.max(copies, ...counts), amountsOf(one)),
        )
      : [times(copies, amountsOf(resources))];
  const parts = Object.entries(values).filter(([name]) => !['resources', ...AT_A_START].includes(name));
  return [
    ...own,
    ...parts.flatMap(([name, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? inValues(value as Values).map((one) => times(IN_COPIES[name] ?? 1, one))
        : [],
    ),
  ];
}
