import { each } from '../promise';
import type { ComposeSubject, KubernetesSubject } from '../subject';
import { unless, type Place, type Violation } from '../violation';
import { containersOf, inService, mebibytes, services } from './compose-document';
import { containers, containersIn, specOf, valueOf, workloadsOf, type InWorkload } from './workload';

/** What is judged alike in both targets: a Redis server, its arguments, its limit and its lasting folders. */
interface RedisServer {
  readonly at: (field: 'arguments' | 'memory' | 'volumes') => Place;
  readonly args: string;
  readonly limitMiB: number;
  readonly lasting: readonly string[];
}

const isRedis = (image = ''): boolean => /(^|\/)(redis|valkey)(:|@|$)/.test(image);

/** A broker never evicts, stays below its memory limit, keeps an append-only file, and keeps it in a volume. */
function brokerProblems({ at, args, limitMiB, lasting }: RedisServer): Violation[] {
  const max = Number(/--maxmemory (\d+)mb/.exec(args)?.[1] ?? NaN);
  const dir = /--dir (\S+)/.exec(args)?.[1] ?? '';
  return [
    ...unless(args.includes('--maxmemory-policy noeviction'), at('arguments'), 'may evict tasks'),
    ...unless(
      max < limitMiB,
      at('memory'),
      `may use ${max} MiB of its ${limitMiB} MiB: it needs room to rewrite its file`,
    ),
    ...unless(args.includes('--appendonly yes'), at('arguments'), 'forgets its tasks when it restarts'),
    ...unless(lasting.includes(dir), at('volumes'), `keeps its file in ${dir || 'no folder'}, which is no volume`),
  ];
}

const BROKER = 'A broker never evicts, stays below its memory limit, and keeps its tasks in a volume.';

export const kubernetesBrokersKeepTheirTasks = each(
  BROKER,
  {
    name: 'brokers',
    of: ({ objects }: KubernetesSubject) =>
      containersIn(workloadsOf(objects)).filter(({ container }) => isRedis(container.image)),
  },
  ({ workload: { object }, container: c, at }) => {
    const { volumeClaimTemplates = [] } = specOf<{ volumeClaimTemplates?: readonly { metadata: { name: string } }[] }>(
      object,
    );
    const claims = volumeClaimTemplates.map(({ metadata }) => metadata.name);
    const fields = { arguments: 'args', memory: 'resources.limits.memory', volumes: 'volumeMounts' };
    return brokerProblems({
      at: (field) => at(fields[field]),
      args: [...(c.command ?? []), ...(c.args ?? [])].join(' '),
      limitMiB: Number(/^(\d+)Mi$/.exec(c.resources?.limits?.['memory'] ?? '')?.[1] ?? NaN),
      lasting: (c.volumeMounts ?? []).filter(({ name }) => claims.includes(name)).map((m) => m.mountPath),
    });
  },
);

export const composeBrokersKeepTheirTasks = each(
  BROKER,
  {
    name: 'brokers',
    of: ({ document }: ComposeSubject) => containersOf(document).filter(({ container }) => isRedis(container.image)),
  },
  (service) => {
    const { command = [], mem_limit, volumes = [] } = service.container;
    const fields = { arguments: 'command', memory: 'mem_limit', volumes: 'volumes' };
    return brokerProblems({
      at: (field) => inService(service, fields[field]),
      args: command.join(' '),
      limitMiB: mebibytes(mem_limit),
      lasting: volumes.filter(({ type }) => type === 'volume').map(({ target }) => target),
    });
  },
);

export const postgresKeepsItsData = each(
  'PostgreSQL keeps its data where its image has it: from version 18 on, below /var/lib/postgresql.',
  {
    name: 'databases',
    of: ({ document }: ComposeSubject) =>
      containersOf(document).filter(({ container: { image = '' } }) => /(?:^|\/)postgres:\d/.test(image)),
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

export const readsAreAskedFor = each(
  'What a replica serves may be a moment old: it has an address of its own.',
  {
    name: 'readers of a replica',
    of: ({ objects }: KubernetesSubject) =>
      containersIn(workloadsOf(objects)).filter(
        ({ container }) => valueOf(container, 'DATABASE_READ_URL') !== undefined,
      ),
  },
  ({ container, at }) =>
    unless(
      valueOf(container, 'DATABASE_READ_URL') !== valueOf(container, 'DATABASE_URL'),
      at('env'),
      'reads from the primary under another name',
    ),
);

/** Which API the object storage speaks is said, and what comes with it is what that API needs. */
function storageProblems(place: Place, variables: ReadonlyMap<string, string>): Violation[] {
  const given = (name: string) => variables.has(`STORAGE_${name}`);
  const need = (...names: string[]) => names.flatMap((n) => unless(given(n), place, `has no STORAGE_${n}`));
  const api = variables.get('STORAGE_API') ?? 'nothing';
  switch (api) {
    case 's3':
      return need('ENDPOINT', 'BUCKET', 'REGION', 'ACCESS_KEY', 'SECRET_KEY');
    case 'azure':
      return [
        ...need('ENDPOINT', 'BUCKET'),
        ...unless(
          /^https:\/\/.+\.blob\./.test(variables.get('STORAGE_ENDPOINT') ?? ''),
          place,
          'has a STORAGE_ENDPOINT that is no https address of Azure Blob Storage',
        ),
        ...unless(
          !given('ACCESS_KEY') && !given('SECRET_KEY'),
          place,
          'has a key, where its identity is the credential',
        ),
      ];
    default:
      return unless(false, place, `has STORAGE_API ${api}, not s3 or azure`);
  }
}

const STORAGE = 'A client of object storage is told which API it speaks, and given what that API needs.';

/** Those that the definition connects to object storage, by its own variables and not by somebody else's of that name. */
const isClient = ({ resolved }: KubernetesSubject | ComposeSubject, name: string): boolean =>
  resolved.topology.services.some(
    (service) => service.name === name && service.connects.some(({ of }) => of.kind === 'objectStorage'),
  );

export const kubernetesStorageIsSaid = each(
  STORAGE,
  {
    name: 'clients',
    of: (subject: KubernetesSubject): InWorkload[] =>
      containers.of(subject).filter(({ container }) => isClient(subject, container.name)),
  },
  ({ workload, container, at }) => {
    const variables = new Map((container.env ?? []).map(({ name, value = '' }) => [name, value]));
    const identity = workload.labels['azure.workload.identity/use'] === 'true';
    return [
      ...storageProblems(at('env'), variables),
      ...unless(variables.get('STORAGE_API') !== 'azure' || identity, at('env'), 'has no identity to show Azure'),
    ];
  },
);

export const composeStorageIsSaid = each(
  STORAGE,
  {
    name: 'clients',
    of: (subject: ComposeSubject) => services.of(subject).filter(({ name }) => isClient(subject, name)),
  },
  (service) =>
    storageProblems(inService(service, 'environment'), new Map(Object.entries(service.container.environment ?? {}))),
);
