import { namespacesIn } from '../../lib/kubernetes/namespaces/namespaces-in';
import { quotaUseIn } from '../../lib/kubernetes/quota/quota-use';
import {
  connectionsOf,
  namespaceInCluster,
  namespaceOf,
  poolerLoads,
  serverLoad,
  type Definition,
  type KubernetesEnvironment,
  type Load,
  type Namespace,
  type Postgres,
  type Resolved,
} from '../../lib/model';
import { section, type Fact } from './fact';

/** Connections to a database, and to the PgBouncers before it, of those that it lets in: what the rule about them counts. */
export function connectionHeadroom(postgres: Postgres, resolved: Resolved): Fact[] {
  const { pooler, reservedConnections } = postgres;
  const row = (name: string, load: Load, allowed: string): readonly [string, string, string?] => {
    const taken = `${connectionsOf(load)} of ${allowed}`;
    return load.shares.length === 0 ? [name, taken] : [name, taken, load.shares.map(({ words }) => words).join(' + ')];
  };
  const server = serverLoad(postgres, resolved);
  return section('takes at most', [
    ...(pooler === undefined ? [] : poolerLoads(postgres, pooler, resolved)).map((load) =>
      row(`clients of ${load.endpoint}`, load, String(load.allowed)),
    ),
    row('connections', server, `${server.allowed}, and ${reservedConnections} in reserve`),
  ]);
}

/** How much of the quota of its namespace is declared, with all else that is there. */
export function quotaHeadroom(definition: Definition, { environment, ...rest }: Resolved): Fact[] {
  const namespace = namespaceOf(definition);
  if (namespace === undefined || environment.target !== 'kubernetes') return [];
  return quotaFacts('its namespace takes at most', namespace, { ...rest, environment });
}

/**
 * What a namespace holds, and how much of its quota that takes.
 *
 * @param name as it is defined, whatever it is called in the cluster
 * @returns undefined where there is none
 */
export function namespaceFacts(name: string, { environment, ...rest }: Resolved): Fact[] | undefined {
  if (environment.target !== 'kubernetes') return undefined;
  const resolved = { ...rest, environment };
  const inCluster = namespaceInCluster(name, environment);
  const namespace = namespacesIn(resolved).find((one) => one.name === inCluster);
  if (namespace === undefined) return undefined;
  return [...section('runs', [['as', inCluster]]), ...quotaFacts('takes at most', namespace, resolved)];
}

/** What the pods of a namespace may come to, of what its quota allows. */
export function quotaFacts(title: string, namespace: Namespace, resolved: Resolved<KubernetesEnvironment>): Fact[] {
  const use = useOf(namespace, resolved);
  if (use === undefined) return section(title, [['quota', 'none']]);
  const { most, allowed } = use;
  const row = (name: string, amount: keyof typeof most, unit: string) =>
    [name, `${Math.ceil(most[amount])}${unit} of ${allowed[amount] ?? 'any'}${unit}`] as const;
  return section(title, [
    row('pods', 'pods', ''),
    row('CPU', 'cpuMillis', 'm'),
    row('memory', 'memoryMiB', ' MiB'),
    row('memory limits', 'memoryLimitMiB', ' MiB'),
  ]);
}

type Use = ReturnType<typeof quotaUseIn>;
const known = new WeakMap<object, Map<string, Use>>();

/** Counted once for all that is in a namespace. */
function useOf(namespace: Namespace, resolved: Resolved<KubernetesEnvironment>): Use {
  const uses = known.get(resolved.services) ?? new Map<string, Use>();
  known.set(resolved.services, uses);
  if (!uses.has(namespace.name)) uses.set(namespace.name, quotaUseIn(namespace, resolved));
  return uses.get(namespace.name);
}
