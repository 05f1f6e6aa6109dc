import type { KubernetesObject } from '../objects';
import { containersOf, mebibytes, type ComposeDocument } from './compose-document';
import { specOf, unless, valueOf, workloadsOf, type Container } from './workload';

/** What is judged alike in both targets: a Redis server, its arguments, its limit and its lasting folders. */
interface RedisServer {
  readonly at: string;
  readonly args: string;
  readonly limitMiB: number;
  readonly lasting: readonly string[];
}

const isRedis = (image = ''): boolean => /(^|\/)(redis|valkey)(:|@|$)/.test(image);

/** A broker never evicts, stays below its memory limit, keeps an append-only file, and keeps it in a volume. */
function brokerProblems({ at, args, limitMiB, lasting }: RedisServer): string[] {
  const max = Number(/--maxmemory (\d+)mb/.exec(args)?.[1] ?? NaN);
  const dir = /--dir (\S+)/.exec(args)?.[1] ?? '';
  return [
    ...unless(args.includes('--maxmemory-policy noeviction'), `${at} may evict tasks`),
    ...unless(max < limitMiB, `${at} may use ${max} MiB of its ${limitMiB} MiB: it needs room to rewrite its file`),
    ...unless(args.includes('--appendonly yes'), `${at} forgets its tasks when it restarts`),
    ...unless(lasting.includes(dir), `${at} keeps its file in ${dir || 'no folder'}, which is no volume`),
  ];
}

export const kubernetesBrokersKeepTheirTasks = (objects: readonly KubernetesObject[]): string[] =>
  workloadsOf(objects).flatMap(({ object, where: at, containers }) => {
    const { volumeClaimTemplates = [] } = specOf<{ volumeClaimTemplates?: readonly { metadata: { name: string } }[] }>(
      object,
    );
    const claims = volumeClaimTemplates.map(({ metadata }) => metadata.name);
    return containers
      .filter(({ image }) => isRedis(image))
      .flatMap((c) =>
        brokerProblems({
          at,
          args: [...(c.command ?? []), ...(c.args ?? [])].join(' '),
          limitMiB: Number(/^(\d+)Mi$/.exec(c.resources?.limits?.['memory'] ?? '')?.[1] ?? NaN),
          lasting: (c.volumeMounts ?? []).filter(({ name }) => claims.includes(name)).map((m) => m.mountPath),
        }),
      );
  });

export const composeBrokersKeepTheirTasks = (document: ComposeDocument): string[] =>
  containersOf(document)
    .filter(({ container }) => isRedis(container.image))
    .flatMap(({ where: at, container: c }) =>
      brokerProblems({
        at,
        args: (c.command ?? []).join(' '),
        limitMiB: mebibytes(c.mem_limit),
        lasting: (c.volumes ?? []).filter(({ type }) => type === 'volume').map(({ target }) => target),
      }),
    );

/** From version 18 on, the image keeps its data in a folder named after the version, below /var/lib/postgresql. */
export const postgresKeepsItsData = (document: ComposeDocument): string[] =>
  containersOf(document).flatMap(({ where: at, container: { image = '', volumes = [] } }) => {
    const version = Number(/(?:^|\/)postgres:(\d+)/.exec(image)?.[1] ?? NaN);
    const targets = volumes.filter(({ type }) => type === 'volume').map(({ target }) => target);
    const due = version >= 18 ? '/var/lib/postgresql' : '/var/lib/postgresql/data';
    return unless(Number.isNaN(version) || targets.includes(due), `${at} does not keep ${due} in a volume`);
  });

/** What a replica serves may be a moment old: it has an address of its own. */
export const readsAreAskedFor = (objects: readonly KubernetesObject[]): string[] =>
  workloadsOf(objects).flatMap(({ where: at, containers }) =>
    containers.flatMap((container) => {
      const read = valueOf(container, 'DATABASE_READ_URL');
      const write = valueOf(container, 'DATABASE_URL');
      return unless(read === undefined || read !== write, `${at} reads from the primary under another name`);
    }),
  );

/** Which API the object storage speaks is said, and what comes with it is what that API needs. */
function storageProblems(at: string, variables: ReadonlyMap<string, string>): string[] {
  if (![...variables.keys()].some((name) => name.startsWith('STORAGE_'))) return [];
  const given = (name: string) => variables.has(`STORAGE_${name}`);
  const need = (...names: string[]) => names.flatMap((n) => unless(given(n), `${at} has no STORAGE_${n}`));
  const api = variables.get('STORAGE_API') ?? 'nothing';
  switch (api) {
    case 's3':
      return need('ENDPOINT', 'BUCKET', 'REGION', 'ACCESS_KEY', 'SECRET_KEY');
    case 'azure':
      return [
        ...need('ENDPOINT', 'BUCKET'),
        ...unless(
          /^https:\/\/.+\.blob\./.test(variables.get('STORAGE_ENDPOINT') ?? ''),
          `${at}: STORAGE_ENDPOINT is no https address of Azure Blob Storage`,
        ),
        ...unless(
          !given('ACCESS_KEY') && !given('SECRET_KEY'),
          `${at} has a key, where its identity is the credential`,
        ),
      ];
    default:
      return [`${at} has STORAGE_API ${api}, not s3 or azure`];
  }
}

export const kubernetesStorageIsSaid = (objects: readonly KubernetesObject[]): string[] =>
  workloadsOf(objects).flatMap(({ where: at, containers, labels }) =>
    containers.flatMap((container: Container) => {
      const variables = new Map((container.env ?? []).map(({ name, value = '' }) => [name, value]));
      const identity = labels['azure.workload.identity/use'] === 'true';
      return [
        ...storageProblems(at, variables),
        ...unless(variables.get('STORAGE_API') !== 'azure' || identity, `${at} has no identity to show Azure`),
      ];
    }),
  );

/** The one-shot service that makes the bucket speaks to MinIO itself, not through the contract. */
export const composeStorageIsSaid = (document: ComposeDocument): string[] =>
  containersOf(document)
    .filter(({ name }) => !name.startsWith('minio'))
    .flatMap(({ where: at, container }) => storageProblems(at, new Map(Object.entries(container.environment ?? {}))));
