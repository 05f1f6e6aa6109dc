import { each } from '../../promise';
import { unless, type Violation } from '../../violation';
import { containersOf, inService } from '../compose-file/document';
import { hosts, MADE_ANEW } from './hosts';

export const backupsOnlyRead = each(
  'What makes backups may read everything and change nothing: it has no password but that of its own role, and no volume of others to write to, be it a socket.',
  hosts,
  (host): Violation[] => {
    const { subject, maker } = host;
    if (maker === undefined) return [];
    const others = containersOf(subject.document).filter(({ name }) => !MADE_ANEW.includes(name));
    const theirs = others.flatMap(({ container }) => (container.volumes ?? []).map(({ source }) => source));
    const written = (maker.container.volumes ?? []).filter((one) => theirs.includes(one.source) && !one.read_only);
    const readers = others.filter(({ container }) => container.environment?.['BACKUPS_PASSWORD'] !== undefined);
    return [
      ...written.flatMap(({ source }) => unless(false, inService(maker, 'volumes'), `may write to ${source}`)),
      ...Object.entries(maker.container.environment ?? {}).flatMap(([name, value]) =>
        unless(
          !name.endsWith('_SERVER_PASSWORD') ||
            readers.some((one) => one.container.environment?.['BACKUPS_PASSWORD'] === value),
          inService(maker, `environment.${name}`),
          'has the password of another role than that of backups',
        ),
      ),
      ...readers.flatMap((reader) => {
        const sql = (reader.container.entrypoint ?? []).join('\n');
        const grants = [...sql.matchAll(/^GRANT (\S+) TO /gm)].map(([, role]) => role);
        return unless(
          grants.join() === 'pg_read_all_data' && !/\b(SUPERUSER|CREATEROLE|CREATEDB|REPLICATION)\b/.test(sql),
          inService(reader, 'entrypoint'),
          'gives the role of backups more than to read',
        );
      }),
    ];
  },
);
