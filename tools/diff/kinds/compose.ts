import type { Field } from '../fields';
import type { PlainCode } from '../reasons';
import type { When } from '../when';

/** What a rule looks at in a service of Compose. */
export interface ComposeService {
  readonly volumes?: readonly { readonly target?: string }[];
  readonly environment?: Readonly<Record<string, unknown>>;
}

/** What a change of some fields of a service does, beside its container being made anew. */
export interface ComposeRow {
  readonly at: readonly string[];
  /** @default any change */
  readonly when?: When;
  /** Which services and fields it is about. @default all */
  readonly of?: (service: ComposeService, field: Field) => boolean;
  readonly why: PlainCode;
}

/** The folder of the official image where its data is. */
const keepsPostgres = ({ volumes = [] }: ComposeService): boolean =>
  volumes.some(({ target = '' }) => target.startsWith('/var/lib/postgresql'));

/** A volume by its name, not a folder of the host. */
const isNamed = (_: ComposeService, { before }: Field): boolean => !/^[./]/.test(String(before));

/** Whether a port that was published is so no longer, as long as no `.env` says otherwise. */
function isClosed(_: ComposeService, { before, after }: Field): boolean {
  const published = (ports: unknown): string[] =>
    (Array.isArray(ports) ? ports : []).map((port) => JSON.stringify(port).replace(/\$\{\w+:-([^}]*)\}/g, '$1'));
  const now = published(after);
  return published(before).some((port) => !now.includes(port));
}

/** The folder of the host to which backups go. */
const isRepository = ({ environment = {} }: ComposeService, { path }: Field): boolean =>
  path[1] === `[${String(environment['RESTIC_REPOSITORY'])}]`;

export const composeRows: readonly ComposeRow[] = [
  { at: ['image'], when: 'major up', of: keepsPostgres, why: 'server of another major version' },
  { at: ['image'], when: 'major down', of: keepsPostgres, why: 'server of another major version' },
  { at: ['ports'], when: 'was there', of: isClosed, why: 'ports of the host' },
  { at: ['profiles'], why: 'starts on demand' },
  { at: ['depends_on'], why: 'order of start' },
  { at: ['build', 'develop'], why: 'built otherwise' },
  { at: ['scale', 'deploy.replicas'], why: 'copies' },
  { at: ['volumes.*.source'], when: 'stays', of: isNamed, why: 'mounts another volume' },
  { at: ['environment.RETENTION_DAYS'], when: 'shortens', why: 'copies expire sooner' },
  { at: ['environment.RESTIC_REPOSITORY'], when: 'stays', why: 'copies go elsewhere' },
  { at: ['volumes.*.source'], when: 'stays', of: isRepository, why: 'copies go elsewhere' },
];
