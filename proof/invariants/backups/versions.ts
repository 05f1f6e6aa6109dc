import { each } from '../../promise';
import type { ComposeSubject } from '../../subject';
import { unless } from '../../violation';
import { inService, isOneShot, services, type NamedContainer } from '../compose-file/document';

const keptServers = {
  name: 'databases that are kept',
  of: (subject: ComposeSubject): NamedContainer[] => {
    const { environment, backing } = subject.resolved;
    if (environment.public === undefined && environment.backups === undefined) return [];
    const names = backing.flatMap(({ backing: { kind, name }, form }) =>
      kind === 'postgres' && form.kind === 'server' ? [name] : [],
    );
    return services.of(subject).filter(({ name }) => names.includes(name));
  },
};

export const serversKnowTheirData = each(
  'Where data is kept, a server of PostgreSQL starts only once something that sees its volume has said that it can read it.',
  keptServers,
  (server, { document }) => {
    const kept = (server.container.volumes ?? []).filter(({ target }) => target === '/var/lib/postgresql');
    const before = Object.entries(server.container.depends_on ?? {}).flatMap(([name, { condition }]) => {
      const one = document.services[name];
      return one === undefined || condition !== 'service_completed_successfully' ? [] : [one];
    });
    const looks = before.filter(
      (one) =>
        isOneShot(one) &&
        one.image === server.container.image &&
        (one.entrypoint ?? []).join(' ').includes('PG_VERSION') &&
        kept.every(({ source, target }) =>
          one.volumes?.some((mount) => mount.source === source && mount.target === target),
        ),
    );
    return unless(
      looks.length === 1 && kept.length === 1,
      inService(server, 'depends_on'),
      'starts on data that it may not be able to read',
    );
  },
);
