import { sum, times, type Amounts } from '../../lib/kubernetes/quota/amounts';
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
import { mostSeries, prometheusMemoryMiB } from '../../lib/observability/series';
import { atRest } from './requests-at-rest';

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

/** Machines that hold all that is requested while one of them is away. */
function machinesFor({ cpuMillis, memoryMiB }: Amounts): number {
  return 1 + Math.ceil(Math.max(cpuMillis / MACHINE.cpuMillis, memoryMiB / MACHINE.memoryMiB));
}

/** The smallest cluster: with the fewest copies, and with the most while all is rolled out and a database restored. */
export function clusterRows(topology: Topology, environment: KubernetesEnvironment): Row[] {
  const resolved = resolve(topology, environment);
  const then = tenfold(topology, environment);
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
    row('ten times the most', sum([atRest(topology, then), growth(then)])),
  ];
}

/** The most series, and the memory that Prometheus is given for them. */
export function seriesRows(topology: Topology, environment: KubernetesEnvironment): Row[] {
  const now = resolve(topology, environment);
  const then = resolve(topology, tenfold(topology, environment));
  return [
    ['series, at most', String(mostSeries(now)), String(mostSeries(then))],
    ['memory', gibibytes(prometheusMemoryMiB(now)), gibibytes(prometheusMemoryMiB(then))],
  ];
}
