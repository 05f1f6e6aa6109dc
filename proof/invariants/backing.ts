import { each } from '../promise';
import type { ComposeSubject, KubernetesSubject } from '../subject';
import { unless, type Place, type Violation } from '../violation';
import { containersOf, inService, isOneShot, mebibytes, type NamedContainer } from './compose-file/document';
import { containersIn, specOf, workloadsOf, type InWorkload } from './workload';
import { mebibytesOf } from '../values/quantity';

/** What is judged alike in both targets: a Redis server, its arguments, its limit and its lasting folders. */
interface RedisServer {
  readonly at: (field: 'arguments' | 'memory' | 'volumes') => Place;
  readonly args: string;
  readonly limitMiB: number;
  readonly lasting: readonly string[];
}

/** The rest is for pages that are copied on write. */
const MOST_OF_MEMORY = 0.6;

const isRedis = (image = ''): boolean => /(^|\/)(redis|valkey)(:|@|$)/.test(image);

/** A broker never evicts, stays well below its memory limit, keeps an append-only file alone, and keeps it in a volume. */
function brokerProblems({ at, args, limitMiB, lasting }: RedisServer): Violation[] {
  const max = Number(/--maxmemory (\d+)mb/.exec(args)?.[1] ?? NaN);
  const dir = /--dir (\S+)/.exec(args)?.[1] ?? '';
  return [
    ...unless(args.includes('--maxmemory-policy noeviction'), at('arguments'), 'may evict tasks'),
    ...unless(
      max <= limitMiB * MOST_OF_MEMORY,
      at('memory'),
      `may use ${max} MiB of its ${limitMiB} MiB: to rewrite its file it needs what is written meanwhile twice`,
    ),
    ...unless(args.includes('--appendonly yes'), at('arguments'), 'forgets its tasks when it restarts'),
    ...unless(args.includes('--appendfsync always'), at('arguments'), 'answers before a task is on its disk'),
    ...unless(/--save (''|) --/.test(args), at('arguments'), 'makes snapshots beside its file, which nobody reads'),
    ...unless(lasting.includes(dir), at('volumes'), `keeps its file in ${dir || 'no folder'}, which is no volume`),
  ];
}

/** A cache forgets what was used least recently, and is not kept up by writing what it may lose. */
function cacheProblems({ at, args, limitMiB }: RedisServer): Violation[] {
  const max = Number(/--maxmemory (\d+)mb/.exec(args)?.[1] ?? NaN);
  return [
    ...unless(args.includes('--maxmemory-policy allkeys-lru'), at('arguments'), 'refuses what is new when it is full'),
    ...unless(max < limitMiB, at('memory'), `may use ${max} MiB of its ${limitMiB} MiB`),
    ...unless(args.includes('--appendonly no'), at('arguments'), 'writes to a disk what it may lose'),
  ];
}

const BROKER =
  'A broker never evicts, has memory left to rewrite its file, and answers once a task is in it, in a volume.';
const CACHE =
  'A cache forgets what was used least recently, stays below its memory limit, and writes nothing to a disk.';

/** A Redis that is no declared cache is a broker, whoever declares it. */
const isCache = ({ resolved }: KubernetesSubject | ComposeSubject, name: string): boolean =>
  resolved.topology.backing.some((one) => one.kind === 'redis' && one.use === 'cache' && one.name === name);

const redisPods = (subject: KubernetesSubject, cache: boolean): InWorkload[] =>
  containersIn(workloadsOf(subject.objects)).filter(
    ({ container }) => isRedis(container.image) && isCache(subject, container.name) === cache,
  );

function redisInPod({ workload: { object }, container: c, at }: InWorkload): RedisServer {
  const { volumeClaimTemplates = [] } = specOf<{ volumeClaimTemplates?: readonly { metadata: { name: string } }[] }>(
    object,
  );
  const claims = volumeClaimTemplates.map(({ metadata }) => metadata.name);
  const fields = { arguments: 'args', memory: 'resources.limits.memory', volumes: 'volumeMounts' };
  return {
    at: (field) => at(fields[field]),
    args: [...(c.command ?? []), ...(c.args ?? [])].join(' '),
    limitMiB: mebibytesOf(c.resources?.limits?.['memory']),
    lasting: (c.volumeMounts ?? []).filter(({ name }) => claims.includes(name)).map((m) => m.mountPath),
  };
}

const redisServices = (subject: ComposeSubject, cache: boolean): NamedContainer[] =>
  containersOf(subject.document).filter(
    ({ name, container }) => isRedis(container.image) && isCache(subject, name) === cache,
  );

function redisInService(service: NamedContainer): RedisServer {
  const { command = [], mem_limit, volumes = [] } = service.container;
  const fields = { arguments: 'command', memory: 'mem_limit', volumes: 'volumes' };
  return {
    at: (field) => inService(service, fields[field]),
    args: command.join(' '),
    limitMiB: mebibytes(mem_limit),
    lasting: volumes.filter(({ type }) => type === 'volume').map(({ target }) => target),
  };
}

export const exportersStandApart = each(
  'What tells about a server stands in a pod of its own: when it hangs, the server keeps its address.',
  {
    name: 'exporters',
    of: (subject: KubernetesSubject) => {
      const names = subject.resolved.backing.flatMap(({ form }) =>
        form.kind === 'server' && form.metrics?.exporter ? [form.metrics.exporter.name] : [],
      );
      return containersIn(workloadsOf(subject.objects)).filter(({ container }) => names.includes(container.name));
    },
  },
  ({ workload, at: place }) =>
    unless(
      workload.containers.length === 1,
      place(),
      'stands beside another program, whose pod is not ready when it is not',
    ),
);

export const kubernetesBrokersKeepTheirTasks = each(
  BROKER,
  { name: 'brokers', of: (subject: KubernetesSubject) => redisPods(subject, false) },
  (one) => brokerProblems(redisInPod(one)),
);

export const composeBrokersKeepTheirTasks = each(
  BROKER,
  { name: 'brokers', of: (subject: ComposeSubject) => redisServices(subject, false) },
  (one) => brokerProblems(redisInService(one)),
);

export const kubernetesCachesForget = each(
  CACHE,
  { name: 'caches', of: (subject: KubernetesSubject) => redisPods(subject, true) },
  (one) => cacheProblems(redisInPod(one)),
);

export const composeCachesForget = each(
  CACHE,
  { name: 'caches', of: (subject: ComposeSubject) => redisServices(subject, true) },
  (one) => cacheProblems(redisInService(one)),
);

export const postgresKeepsItsData = each(
  'PostgreSQL keeps its data where its image has it: from version 18 on, below /var/lib/postgresql.',
  {
    name: 'databases',
    of: ({ document, resolved }: ComposeSubject) =>
      containersOf(document).filter(
        // Any other program of this image keeps what its definition says. With another entry point it is a client of the server.
        ({ name, container }) =>
          resolved.backing.some(
            ({ backing: { kind }, form }) =>
              kind === 'postgres' && form.kind === 'server' && form.program.name === name,
          ) &&
          /(?:^|\/)postgres:\d/.test(container.image ?? '') &&
          !isOneShot(container) &&
          container.entrypoint === undefined,
      ),
  },
  (service) => {
    const { image = '', volumes = [] } = service.container;
    const version = Number(/(?:^|\/)postgres:(\d+)/.exec(image)?.[1]);
    const due = version >= 18 ? '/var/lib/postgresql' : '/var/lib/postgresql/data';
    return unless(
      volumes.some(({ type, target }) => type === 'volume' && target === due),
      inService(service, 'volumes'),
      `does not keep ${due} in a volume`,
    );
  },
);
