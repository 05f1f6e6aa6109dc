import type { HostBackups } from '../../../lib/model';
import { each } from '../../promise';
import type { ComposeSubject } from '../../subject';
import { inFile, unless, type Violation } from '../../violation';
import { containersOf, inService, isOneShot } from '../compose-file/document';
import { hosts, MADE_ANEW, told, type BackedUp } from './hosts';

export const whatIsKeptIsBackedUp = each(
  'Where backups are made, each volume is in them, or holds what is made anew, or is said to be left out.',
  hosts,
  (host) => {
    const { subject, backups } = host;
    return containersOf(subject.document)
      .filter(({ container }) => !isOneShot(container))
      .flatMap((service) =>
        (service.container.volumes ?? [])
          .filter(({ type }) => type === 'volume')
          .flatMap(({ source, target }, i) =>
            unless(
              isCopied(service.name, source, host) || isLeftOut(service.name, subject, backups),
              inService(service, `volumes[${i}]`),
              `keeps ${target} in ${source}, which no backup has`,
            ),
          ),
      );
  },
);

/** Whether what a server keeps in a volume is dumped, or copied as files. */
function isCopied(server: string, volume: string, host: BackedUp): boolean {
  const found = host.subject.resolved.backing.find(
    ({ backing, form }) => form.kind === 'server' && form.program.name === server && backing.kind !== 'server',
  );
  const [backing, mount] = [found?.backing, host.maker?.container.volumes?.find(({ source }) => source === volume)];
  if (backing?.kind === 'postgres')
    return told(host, 'SERVERS')
      .split(' ')
      .includes(`${server}:${server}:${backing.port}:backups:${passwordOf(server)}`);
  if (backing?.kind !== 'objectStorage' || mount === undefined) return false;
  return told(host, 'FILES').split(' ').includes(`${mount.target}/buckets`);
}

const passwordOf = (server: string): string => `${server.toUpperCase().replaceAll('-', '_')}_SERVER_PASSWORD`;

const isLeftOut = (name: string, { resolved }: ComposeSubject, { without = [] }: HostBackups): boolean =>
  MADE_ANEW.includes(name) ||
  resolved.backing.some(
    ({ backing: { kind, name: server } }) =>
      name === server && (kind === 'redis' || (kind === 'server' && without.includes(name))),
  );

export const backupsOutliveTheHost = each(
  'Backups go where the environment says, which is no volume of its own: `down --volumes` leaves them.',
  hosts,
  (host): Violation[] => {
    const { subject, backups, maker, environment } = host;
    if (maker === undefined) return unless(false, inFile(subject.document.path), 'has nothing that makes backups');
    const { to } = backups;
    const repository = told(host, 'RESTIC_REPOSITORY');
    const place = inService(maker, 'environment.RESTIC_REPOSITORY');
    if (to.kind === 's3') {
      const due = `s3:${to.endpoint}/${to.bucket}/${environment.application}-${environment.name}`;
      const keys = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'].filter((key) => !told(host, key).startsWith('${'));
      return [
        ...unless(repository === due, place, `keeps backups in ${repository}, not in ${due}`),
        ...keys.flatMap((key) => unless(false, place, `has no ${key} of .env`)),
      ];
    }
    const mount = maker.container.volumes?.find(({ target }) => target === repository);
    return unless(
      mount?.type === 'bind' && mount.source === to.path,
      place,
      `keeps backups in ${mount?.source ?? repository}, not in ${to.path}`,
    );
  },
);
