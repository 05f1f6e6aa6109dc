import { BUCKETS, type BackedUp, type HostBackups } from '../../lib/model';
import type { Mount } from '../compose-file';
import { volumeName } from '../container';
import { BACKUPS } from './names';

/** Where a folder of the host with backups is seen. */
export const TARGET = '/backups';
/** What lasts between two backups, and what is on its way. */
export const WORK = '/work';
/** The program that keeps backups, and whom it trusts. */
export const TOOLS = '/tools';

const volume = (source: string, target: string): Mount => ({
  type: 'volume',
  source,
  target,
  volume: { nocopy: true },
});
const readOnly = (mount: Mount): Mount => ({ ...mount, read_only: true });

/** The volumes that are there for backups alone, and the folder of the host if they go to one. */
export const ownMounts = ({ to }: HostBackups): Mount[] => [
  volume(`${BACKUPS}-work`, WORK),
  ...(to.kind === 'folder'
    ? [{ type: 'bind', source: to.path, target: TARGET, bind: { create_host_path: false } } as const]
    : []),
];
export const toolsMount = volume(`${BACKUPS}-tools`, TOOLS);
export const readOnlyTools = readOnly(toolsMount);

/** The volumes of object storage: to be copied, or to be written by a restore. */
export const storageMounts = ({ storages }: BackedUp, isWritten: boolean): Mount[] =>
  storages.flatMap(({ form: { program } }) =>
    program.volumes
      .filter(({ kind }) => kind === 'persistent')
      .map((one) => volume(volumeName(program, one), `/files/${program.name}`))
      .map((mount) => (isWritten ? mount : readOnly(mount))),
  );

/** The folders of files that are copied. */
export const filesOf = ({ storages }: BackedUp): string[] =>
  storages.map(({ form: { program } }) => `/files/${program.name}/${BUCKETS}`);
