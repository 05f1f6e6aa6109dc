import type { KubernetesEnvironment, ServiceDifference } from '../../lib/model';

type Json = Readonly<Record<string, unknown>>;

/** The names of a chart's values, and what they are. */
export type Values = Json;

/** What each value of a chart is otherwise: something that its schema allows. */
export function otherwise(values: Values): Values {
  const changed = (value: unknown, path: readonly string[]): unknown => {
    const [top = '', , field = ''] = path;
    const last = path.at(-1) ?? '';
    if (top === 'only') return value;
    if (last === 'replicas' && typeof value === 'object') return fewer(value as { min: number; max: number });
    if (top === 'pullSecrets') return [{ name: 'other-registry' }];
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, changed(one, [...path, name])]));
    }
    if (top === 'storageClass') return 'other-class';
    if (typeof value === 'number') return top === 'databases' ? value + 30 : (AMOUNTS[last] ?? plusOne)(value);
    if (top === 'images') return (IMAGES[field] ?? String)(String(value));
    if (top === 'host' || top === 'hosts') return `other.${String(value)}`;
    if (top === 'secrets') return `other-${String(value)}`;
    return `$(${String(value)}) "{{ .other }}" $\n`;
  };
  return changed(values, []) as Values;
}

/** Other numbers of copies, of which there are no more than there were, and which still change with the load. */
const fewer = ({ min, max }: { readonly min: number; readonly max: number }) => {
  if (max - min > 2) return { min: min + 1, max: max - 1 };
  return { min, max: Math.max(max - 1, min + 1) };
};

const plusOne = (value: number): number => value + 1;
const AMOUNTS: Readonly<Record<string, (value: number) => number>> = {
  cpuMillis: (value) => value - 1,
  memoryMiB: (value) => value + 8,
};
const IMAGES: Readonly<Record<string, (value: string) => string>> = {
  repository: (value) => `mirror.example.org:5000/${value}`,
  tag: () => '9.8.7',
  digest: () => `sha256:${'a1'.repeat(32)}`,
};

/** The environment that says by itself what the values of its chart say, as far as there are words for it there. */
export function saidInDefinition(environment: KubernetesEnvironment, values: Values): KubernetesEnvironment {
  const { images, host, hosts, services, jobs, databases, storageClass } = values as {
    readonly images: Readonly<Record<string, Json>>;
    readonly host?: string;
    readonly hosts?: Json;
    readonly services?: Readonly<Record<string, Json>>;
    readonly jobs?: Readonly<Record<string, Json>>;
    readonly databases?: Readonly<Record<string, Json>>;
    readonly storageClass?: string;
  };
  const pinned = Object.entries(images).map(([name, said]) => [name, { ...environment.images[name], ...said }]);
  return {
    ...environment,
    images: { ...environment.images, ...(Object.fromEntries(pinned) as KubernetesEnvironment['images']) },
    ...(host === undefined ? {} : { host }),
    hosts: { ...environment.hosts, ...(hosts as Readonly<Record<string, string>> | undefined) },
    ...(storageClass ? { storageClass } : {}),
    services: differences(environment.services, services),
    jobs: differences(environment.jobs, jobs),
    databases: {
      ...environment.databases,
      ...Object.fromEntries(
        Object.entries(databases ?? {}).map(([name, said]) => [name, { ...environment.databases?.[name], ...said }]),
      ),
    },
  };
}

function differences(
  before: Readonly<Record<string, object | 'absent'>> = {},
  values: Readonly<Record<string, Json>> = {},
) {
  const said = Object.entries(values).map(([name, { replicas, ...rest }]) => {
    const own = before[name];
    const old: ServiceDifference = typeof own === 'object' ? own : {};
    const scaling = typeof replicas === 'number' ? { min: replicas, max: replicas } : replicas;
    const env = { ...old.env, ...(rest['env'] as object | undefined) };
    return [name, { ...old, ...rest, env, ...(scaling === undefined ? {} : { scaling }) }];
  });
  return { ...before, ...(Object.fromEntries(said) as object) };
}
