import type { ServerForm } from './backing/forms';
import type { ObjectStorage } from './backing/object-storage';
import type { Postgres } from './backing/postgres';
import type { ResolvedBacking } from './resolve';

/** The role of PostgreSQL that backups are made as on a host: it reads everything, and changes nothing. */
export const BACKUPS_ROLE = 'backups';

/** What the image of the program that keeps backups is called among an environment's images: https://restic.net */
export const RESTIC_IMAGE = 'restic';

/** What a host keeps and knows how to copy while it is used. */
export interface BackedUp {
  readonly databases: readonly ResolvedBacking<Postgres, ServerForm>[];
  readonly storages: readonly ResolvedBacking<ObjectStorage, ServerForm>[];
}

export const backedUp = (backing: readonly ResolvedBacking[]): BackedUp => ({
  databases: backing.flatMap(({ backing: one, form }) =>
    one.kind === 'postgres' && form.kind === 'server' ? [{ backing: one, form }] : [],
  ),
  storages: backing.flatMap(({ backing: one, form }) =>
    one.kind === 'objectStorage' && form.kind === 'server' ? [{ backing: one, form }] : [],
  ),
});

/** Servers that keep something which nothing here knows how to copy. */
export const notBackedUp = (backing: readonly ResolvedBacking[]): string[] =>
  backing.flatMap(({ backing: { kind, name }, form }) =>
    kind === 'server' && form.kind === 'server' && form.program.volumes.some((one) => one.kind === 'persistent')
      ? [name]
      : [],
  );
