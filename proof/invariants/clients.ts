import type { Endpoint } from '../../lib/model';
import { each } from '../promise';
import type { ComposeSubject, KubernetesSubject } from '../subject';
import { unless, type Place, type Violation } from '../violation';
import { inService, services } from './compose-file/document';
import { containers } from './workload';

/** A container of a client, one of its declared connections, and the variables that it is given. */
export interface Connected {
  /** Name of the container, which is that of the client. */
  readonly client: string;
  readonly endpoint: Endpoint;
  readonly place: Place;
  readonly variables: ReadonlyMap<string, string>;
  /** The secret that a variable is read from, by the target's own name for it. */
  readonly secrets: ReadonlyMap<string, string>;
  /** Labels of its pod. @default it has none */
  readonly labels?: Readonly<Record<string, string>>;
  /** Its identity is the credential, in place of a key. */
  readonly hasIdentity: boolean;
}

/** The declared connections of whoever runs under a name. */
const connectionsOf = ({ resolved }: KubernetesSubject | ComposeSubject, name: string): readonly Endpoint[] =>
  [
    ...resolved.services.map(({ service }) => service),
    ...resolved.jobs.map(({ job }) => job),
    ...resolved.topology.backing.filter((one) => one.kind === 'server'),
  ].find((client) => client.name === name)?.connects ?? [];

const isSomebodyToAzure = ({ resolved: { environment } }: KubernetesSubject): boolean =>
  environment.objectStorage?.api === 'azure' && environment.objectStorage.clientId !== undefined;

export const onKubernetes = (subject: KubernetesSubject): Connected[] =>
  containers.of(subject).flatMap(({ workload, container, at }) =>
    connectionsOf(subject, container.name).map((endpoint) => ({
      client: container.name,
      endpoint,
      place: at('env'),
      secrets: new Map((container.env ?? []).map(({ name, valueFrom }) => [name, valueFrom?.secretKeyRef?.name ?? ''])),
      variables: new Map((container.env ?? []).map(({ name, value = '' }) => [name, value])),
      labels: workload.labels,
      hasIdentity: isSomebodyToAzure(subject),
    })),
  );

export const inCompose = (subject: ComposeSubject): Connected[] =>
  services.of(subject).flatMap((service) =>
    connectionsOf(subject, service.name).map((endpoint) => ({
      client: service.name,
      endpoint,
      place: inService(service, 'environment'),
      secrets: new Map(
        Object.entries(service.container.environment ?? {}).map(([name, value]) => [
          name,
          /\$\{(\w+)/.exec(value)?.[1] ?? '',
        ]),
      ),
      variables: new Map(Object.entries(service.container.environment ?? {})),
      hasIdentity: false,
    })),
  );

/** What a client calls a variable that it is given. */
export const calledBy = ({ names = {} }: Endpoint, name: string): string =>
  (Object.hasOwn(names, name) ? names[name] : undefined) ?? name;

const isOf = (kind: Endpoint['of']['kind']) => (one: Connected) => one.endpoint.of.kind === kind;

/** Which API the object storage speaks is said, and what comes with it is what that API needs. */
function storageProblems({ endpoint, place, variables, labels = {}, hasIdentity }: Connected): Violation[] {
  const value = (name: string) => variables.get(calledBy(endpoint, `STORAGE_${name}`));
  const need = (...names: string[]) =>
    names.flatMap((n) => unless(value(n) !== undefined, place, `has no ${calledBy(endpoint, `STORAGE_${n}`)}`));
  const api = value('API') ?? 'nothing';
  switch (api) {
    case 's3':
      return need('ENDPOINT', 'BUCKET', 'REGION', 'ACCESS_KEY', 'SECRET_KEY');
    case 'azure': {
      const keys = ['ACCESS_KEY', 'SECRET_KEY', 'ACCOUNT_KEY'].filter((name) => value(name) !== undefined);
      return [
        ...need('ENDPOINT', 'BUCKET'),
        ...unless(
          /^https:\/\/.+\.blob\./.test(value('ENDPOINT') ?? ''),
          place,
          'has a STORAGE_ENDPOINT that is no https address of Azure Blob Storage',
        ),
        ...(!hasIdentity
          ? need('ACCOUNT_KEY')
          : [
              ...unless(keys.length === 0, place, 'has a key, where its identity is the credential'),
              ...unless(labels['azure.workload.identity/use'] === 'true', place, 'has no identity to show Azure'),
            ]),
      ];
    }
    default:
      return unless(false, place, `has STORAGE_API ${api}, not s3 or azure`);
  }
}

const STORAGE = 'A client of object storage is told which API it speaks, and given what that API needs.';

export const kubernetesStorageIsSaid = each(
  STORAGE,
  { name: 'clients', of: (subject: KubernetesSubject) => onKubernetes(subject).filter(isOf('objectStorage')) },
  storageProblems,
);

export const composeStorageIsSaid = each(
  STORAGE,
  { name: 'clients', of: (subject: ComposeSubject) => inCompose(subject).filter(isOf('objectStorage')) },
  storageProblems,
);

export const readsAreAskedFor = each(
  'What a replica serves may be a moment old: it has an address of its own.',
  {
    name: 'readers of a replica',
    of: (subject: KubernetesSubject) =>
      onKubernetes(subject)
        .filter(isOf('postgres'))
        .filter(({ endpoint }) => endpoint.name === 'readOnly'),
  },
  ({ endpoint, place, variables }, subject) => {
    const url = variables.get(calledBy(endpoint, 'DATABASE_READ_URL'));
    // Somebody else's database may have no replica.
    const isOurs = subject.resolved.backing.some(
      ({ backing, form }) => backing === endpoint.of && form.kind === 'operator',
    );
    const others = [...variables].filter(
      ([name, value]) => value === url && name !== calledBy(endpoint, 'DATABASE_READ_URL'),
    );
    return [
      ...unless(url !== undefined, place, 'is told no address to read from'),
      ...unless(!isOurs || others.length === 0, place, 'reads from the primary under another name'),
    ];
  },
);
