import { parse } from 'yaml';
import { renderKubernetes } from '../../lib/kubernetes';
import { amountsOf, sum, times, type Amounts, type ContainerResources } from '../../lib/kubernetes/quota/amounts';
import { quotaUseIn } from '../../lib/kubernetes/quota/quota-use';
import {
  connectionsOf,
  namespacesOf,
  poolerLoads,
  resolve,
  serverLoad,
  type KubernetesEnvironment,
  type Topology,
} from '../../lib/model';

/** What a machine of four cores and 16 GiB has left for pods that are counted here. */
const MACHINE = { cpuMillis: 3500, memoryMiB: 12 * 1024 };

/** A row of the page: what, today of what is allowed, with ten times the copies. */
export type Row = readonly [what: string, today: string, tenfold: string];

/** An environment in which each service may have ten times the copies. */
function tenfold(topology: Topology, environment: KubernetesEnvironment): KubernetesEnvironment {
  const services = topology.services.map(({ name, scaling: { min, max } }) => [
    name,
    { scaling: { min, max: 10 * max } },
  ]);
  return { ...environment, services: Object.fromEntries(services) as NonNullable<KubernetesEnvironment['services']> };
}

const cores = (cpuMillis: number): string => `${(cpuMillis / 1000).toFixed(1)} cores`;
const gibibytes = (memoryMiB: number): string => `${(memoryMiB / 1024).toFixed(1)} GiB`;

/** Connections to the database, through PgBouncer and in all. */
export function connectionRows(topology: Topology, environment: KubernetesEnvironment): Row[] {
  const loads = (of: KubernetesEnvironment) => {
    const resolved = resolve(topology, of);
    const [postgres] = resolved.topology.backing.filter((one) => one.kind === 'postgres');
    if (postgres?.pooler === undefined) throw new Error('the page is about a database with a pooler');
    return [
      ...poolerLoads(postgres, postgres.pooler, resolved).map((load) => [`clients of ${load.endpoint}`, load] as const),
      ['connections to PostgreSQL', serverLoad(postgres, resolved)] as const,
    ];
  };
  const then = new Map(loads(tenfold(topology, environment)));
  return loads(environment).map(([what, load]) => [
    what,
    `${connectionsOf(load)} of ${load.allowed}`,
    String(connectionsOf(then.get(what) ?? load)),
  ]);
}

/** What the quotas of namespaces hold. */
export function quotaRows(topology: Topology, environment: KubernetesEnvironment): Row[] {
  const uses = (of: KubernetesEnvironment) => {
    const resolved = resolve(topology, of);
    return namespacesOf(resolved.topology).map((one) => [one.name, quotaUseIn(one, resolved)] as const);
  };
  const then = new Map(uses(tenfold(topology, environment)));
  return uses(environment).flatMap(([name, use]): Row[] => {
    const later = then.get(name);
    if (use === undefined || later === undefined) return [];
    const { cpuMillis = 0, memoryMiB = 0 } = use.allowed;
    return [
      [
        `requests in ${name}`,
        `${cores(use.most.cpuMillis)} of ${cores(cpuMillis)}, ${gibibytes(use.most.memoryMiB)} of ${gibibytes(memoryMiB)}`,
        `${cores(later.most.cpuMillis)}, ${gibibytes(later.most.memoryMiB)}`,
      ],
    ];
  });
}

interface Written {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec?: {
    readonly replicas?: number;
    readonly instances?: number;
    readonly minReplicas?: number;
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
function atRest(topology: Topology, environment: KubernetesEnvironment): Amounts {
  const { files } = renderKubernetes(resolve(topology, environment), 'dist/production');
  const objects = files.filter(({ path }) => path.endsWith('.yaml')).map(({ text }) => parse(text) as Written);
  const ours = objects
    .filter(({ kind }) => RUN.includes(kind))
    .map(({ metadata, spec = {} }) => {
      const scaler = objects.find(
        (one) => one.metadata.namespace === metadata.namespace && one.spec?.scaleTargetRef?.name === metadata.name,
      );
      const containers = spec.template?.spec?.containers ?? [{ resources: spec.resources }];
      const pod = sum(containers.map(({ resources }) => amountsOf(resources)));
      return times(scaler?.spec?.minReplicas ?? spec.replicas ?? spec.instances ?? 1, pod);
    });
  return sum([...ours, ...objects.flatMap(({ spec }) => inValues(spec?.source?.helm?.valuesObject ?? {}))]);
}

/** Each part of a chart that says what it requests, as often as it says that it runs. What runs once at a start is none. */
function inValues(values: Values): Amounts[] {
  const { resources, replicaCount, replicas, autoscaling } = values as {
    resources?: ContainerResources;
    replicaCount?: number;
    replicas?: number;
    autoscaling?: { minReplicas?: number };
  };
  const copies = autoscaling?.minReplicas ?? replicaCount ?? replicas ?? 1;
  const own = resources?.requests === undefined ? [] : [times(copies, amountsOf(resources))];
  const parts = Object.entries(values).filter(([name]) => !['resources', 'startupapicheck'].includes(name));
  return [
    ...own,
    ...parts.flatMap(([, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? inValues(value as Values) : [],
    ),
  ];
}

/** Machines that hold all that is requested while one of them is away. */
function machinesFor({ cpuMillis, memoryMiB }: Amounts): number {
  return 1 + Math.ceil(Math.max(cpuMillis / MACHINE.cpuMillis, memoryMiB / MACHINE.memoryMiB));
}

/** The smallest cluster: with the fewest copies, and with the most while all is rolled out and a database restored. */
export function clusterRows(topology: Topology, environment: KubernetesEnvironment): Row[] {
  const resolved = resolve(topology, environment);
  const rest = atRest(topology, environment);
  const growth = (of: KubernetesEnvironment): Amounts => {
    const here = resolve(topology, of);
    return sum(
      here.services.map(({ scaling: { min, max }, program: { resources } }) => {
        const { cpuMillis, memoryMiB } = resources;
        return times(max - min, { pods: 1, cpuMillis, memoryMiB, memoryLimitMiB: memoryMiB });
      }),
    );
  };
  const row = (what: string, all: Amounts): Row => [
    what,
    `${cores(all.cpuMillis)}, ${gibibytes(all.memoryMiB)}`,
    `${machinesFor(all)} machines`,
  ];
  return [
    row('the fewest copies', rest),
    row('the most copies', sum([rest, growth(resolved.environment)])),
    row('ten times the most', sum([rest, growth(tenfold(topology, environment))])),
  ];
}
