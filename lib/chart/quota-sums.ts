import { followedBy, memoryLimit, type KubernetesEnvironment, type Resolved, type Resources } from '../model';
import { amountsOf, type Amounts } from '../kubernetes/quota/amounts';
import { demandsOf, type Demand } from '../kubernetes/quota/demand';
import type { Manifest } from '../kubernetes/typed-object';
import type { ChartValue } from './chart-value';
import { fixed, type Amount, type Sum } from './sums';

interface QuotaObject extends Manifest {
  readonly spec: { readonly hard: Readonly<Record<string, string>> };
}

/** Values by their paths, put together with dots. */
export type ByPath = ReadonlyMap<string, ChartValue>;

/** What each namespace with a quota must have room for: every copy, and one more of each while it is rolled out. */
export function quotaSums(
  resolved: Resolved<KubernetesEnvironment>,
  objects: readonly Manifest[],
  values: ByPath,
): Sum[] {
  return objects.flatMap((object) => {
    if (object.kind !== 'ResourceQuota') return [];
    const { namespace = '' } = object.metadata;
    const demands = demandsOf(
      objects.filter((one) => one.metadata.namespace === namespace),
      'least',
    );
    return Object.entries(allowedBy(object as QuotaObject)).map(([name, allowed]): Sum => {
      const field = name as keyof Amounts;
      return {
        words: `more than the quota of the namespace ${namespace} allows (${WORDS[field]}), ${allowed}: lower replicas or resources there`,
        allowed,
        terms: demands.map((demand) => termOf(demand, field, resolved, values)),
      };
    });
  });
}

const WORDS: Readonly<Record<keyof Amounts, string>> = {
  pods: 'pods',
  cpuMillis: 'thousandths of a core',
  memoryMiB: 'MiB requested',
  memoryLimitMiB: 'MiB at most',
};

function allowedBy({ spec: { hard } }: QuotaObject): Partial<Amounts> {
  const { cpuMillis, memoryMiB, memoryLimitMiB } = amountsOf({
    requests: { cpu: hard['requests.cpu'] ?? '0', memory: hard['requests.memory'] ?? '0' },
    limits: { memory: hard['limits.memory'] ?? '0' },
  });
  return {
    ...(hard['pods'] === undefined ? {} : { pods: Number(hard['pods']) }),
    ...(hard['requests.cpu'] === undefined ? {} : { cpuMillis }),
    ...(hard['requests.memory'] === undefined ? {} : { memoryMiB }),
    ...(hard['limits.memory'] === undefined ? {} : { memoryLimitMiB }),
  };
}

/** What one object may run at once: its copies, and what each takes. */
function termOf(
  demand: Demand,
  field: keyof Amounts,
  resolved: Resolved<KubernetesEnvironment>,
  values: ByPath,
): readonly [Amount, Amount] {
  const of = clientOf(demand.of, resolved);
  if (of === undefined) return [fixed(1), fixed(demand[field])];
  const { path, resources, isScaled } = of;
  const replicas = isScaled ? (values.get(`${path}.replicas.max`) ?? values.get(`${path}.replicas`)) : undefined;
  const copies = demand.pods;
  const each = demand[field] / copies;
  const value = values.get(`${path}.resources.${saidAs(field, resources)}`);
  return [
    // One more of each is there while it is rolled out.
    replicas === undefined ? fixed(copies) : { value: replicas, factor: 1, rest: copies - Number(replicas.given) },
    field === 'pods' || value === undefined
      ? fixed(each)
      : { value, factor: 1, rest: each - ownAmount(field, resources) },
  ];
}

/** The field of its resources that an amount of a container is. */
function saidAs(field: keyof Amounts, { memoryLimitMiB }: Resources): keyof Resources | '' {
  switch (field) {
    case 'pods':
      return '';
    case 'cpuMillis':
    case 'memoryMiB':
      return field;
    case 'memoryLimitMiB':
      return memoryLimitMiB === undefined ? 'memoryMiB' : 'memoryLimitMiB';
  }
}

function ownAmount(field: keyof Amounts, resources: Resources): number {
  switch (field) {
    case 'pods':
      return 1;
    case 'cpuMillis':
    case 'memoryMiB':
      return resources[field];
    case 'memoryLimitMiB':
      return memoryLimit(resources);
  }
}

/** Whose pods an object runs: a service's, its migrations, or a job's. */
function clientOf(of: string, { services, jobs }: Resolved<KubernetesEnvironment>) {
  const [kind = '', name = ''] = of.split(' ');
  if (kind === 'Deployment') {
    const service = services.find((one) => one.service.name === name)?.service;
    return service && { path: `services.${name}`, resources: service.resources, isScaled: !service.singleton };
  }
  const job = ['Job', 'CronJob'].includes(kind) ? jobs.find((one) => one.job.name === name)?.job : undefined;
  if (job === undefined) return undefined;
  const followed = followedBy(job);
  const path = followed === undefined ? `jobs.${name}` : `services.${followed.name}`;
  return { path, resources: job.resources, isScaled: false };
}
