import type { Field } from '../fields';
import type { PlainCode } from '../reasons';
import type { When } from '../when';

/** What a rule looks at in an element of Compose. */
export interface ComposeElement {
  readonly volumes?: readonly { readonly target?: string }[];
  readonly environment?: Readonly<Record<string, unknown>>;
  /** Of a volume or a network: somebody else makes it. */
  readonly external?: boolean;
}

/** What a change of some fields of an element does; of a service, beside its container being made anew. */
export interface ComposeRow {
  readonly at: readonly string[];
  /** @default any change */
  readonly when?: When;
  /** Which elements and fields it is about. @default all */
  readonly of?: (element: ComposeElement, field: Field, all: readonly Field[]) => boolean;
  readonly why: PlainCode;
}

/** Where members are called as somebody likes. */
const OF_NAMES = (
  'additional_contexts annotations args depends_on driver_opts environment extra_hosts labels networks options ' +
  'storage_opt sysctls ulimits'
).split(' ');

/**
 * What Compose does not read, however deep: it is in no hash of a service, a network or a volume.
 *
 * @see https://github.com/compose-spec/compose-go/blob/main/types/types.go
 */
export const isExtension = (path: readonly string[]): boolean =>
  path.some((name, i) => name.startsWith('x-') && !OF_NAMES.includes(path[i - 1] ?? ''));

/** The folder of the official image where its data is. */
const keepsPostgres = ({ volumes = [] }: ComposeElement): boolean =>
  volumes.some(({ target = '' }) => target.startsWith('/var/lib/postgresql'));

/** A volume by its name, not a folder of the host. */
const isNamed = (_: ComposeElement, { before }: Field): boolean => !/^[./]/.test(String(before));

/** Whether a port that was published is so no longer, as long as no `.env` says otherwise. */
function isClosed(_: ComposeElement, { before, after }: Field): boolean {
  const published = (ports: unknown): string[] =>
    (Array.isArray(ports) ? ports : []).map((port) => JSON.stringify(port).replace(/\$\{\w+:-([^}]*)\}/g, '$1'));
  const now = published(after);
  return published(before).some((port) => !now.includes(port));
}

/** The folder of the host to which backups go. */
const isRepository = ({ environment = {} }: ComposeElement, { path }: Field): boolean =>
  path[1] === `[${String(environment['RESTIC_REPOSITORY'])}]`;

/** Whether somebody else makes it, or did before: Compose leaves it as it is, and makes containers anew around another one. */
const isOfOthers = ({ external = false }: ComposeElement, _: Field, all: readonly Field[]): boolean =>
  external || all.some(({ path }) => path[0] === 'external');

/** Whether it is called otherwise: under another name it is another one. */
const isAnother = (_: ComposeElement, __: Field, all: readonly Field[]): boolean =>
  all.some(({ path }) => path[0] === 'name');

/** Whether Compose compares it with the one that it made. */
const isCompared = (...change: Parameters<typeof isOfOthers>): boolean =>
  !isOfOthers(...change) && !isAnother(...change);

const isAnotherOfOthers = (...change: Parameters<typeof isOfOthers>): boolean =>
  isOfOthers(...change) && isAnother(...change);

const serviceRows: readonly ComposeRow[] = [
  { at: ['image'], when: 'major up', of: keepsPostgres, why: 'server of another major version' },
  { at: ['image'], when: 'major down', of: keepsPostgres, why: 'server of another major version' },
  { at: ['ports'], when: 'was there', of: isClosed, why: 'ports of the host' },
  { at: ['profiles'], when: 'comes', why: 'starts on demand' },
  { at: ['profiles'], when: 'stays', why: 'starts on another demand' },
  { at: ['profiles'], when: 'goes', why: 'starts always' },
  { at: ['depends_on'], why: 'order of start' },
  { at: ['build'], why: 'built otherwise' },
  { at: ['scale', 'deploy.replicas'], why: 'copies' },
  { at: ['volumes.*.source'], when: 'stays', of: isNamed, why: 'mounts another volume' },
  { at: ['environment.RETENTION_DAYS'], when: 'shortens', why: 'copies expire sooner' },
  { at: ['environment.RESTIC_REPOSITORY'], when: 'stays', why: 'copies go elsewhere' },
  { at: ['volumes.*.source'], when: 'stays', of: isRepository, why: 'copies go elsewhere' },
];

/** By element. */
export const composeRows: Readonly<Record<string, readonly ComposeRow[]>> = {
  service: serviceRows,
  volume: [
    { at: ['name', 'external'], of: isAnother, why: 'volume under another name' },
    { at: ['*'], of: isCompared, why: 'volume asks' },
  ],
  network: [
    { at: ['name', 'external'], of: isAnotherOfOthers, why: 'another network' },
    { at: ['*'], of: (...change) => !isOfOthers(...change), why: 'network made anew' },
  ],
  project: [{ at: ['name'], why: 'project renamed' }],
};
