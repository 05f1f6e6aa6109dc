import type { ComposeEnvironment, Resolved, Value } from '../../../lib/model';
import { programsOf } from '../../declared/programs';
import { each } from '../../promise';
import type { ComposeSubject } from '../../subject';
import { unless } from '../../violation';
import { containersOf, inService, type NamedContainer } from '../compose-file/document';

/** A variable of a container with the address of a database that has a pooler. */
interface Connection {
  readonly service: NamedContainer;
  readonly variable: string;
  readonly server: string;
  readonly endpoint: string;
}

/** The endpoint of a database with a pooler whose address a value holds. */
function endpointIn(value: Value): { readonly server: string; readonly endpoint: string }[] {
  const parts = value.kind === 'text' ? value.parts : [value];
  return parts.flatMap((part) => {
    if (typeof part === 'string' || part.kind !== 'address' || part.part === 'port' || part.of.of.kind !== 'postgres')
      return [];
    return part.of.of.pooler === undefined ? [] : [{ server: part.of.of.name, endpoint: part.of.name }];
  });
}

const connectionsIn = ({ document, resolved }: ComposeSubject): Connection[] =>
  containersOf(document).flatMap((service) => {
    const program = programsOf(resolved).find(({ name }) => name === service.name);
    return (program?.variables ?? []).flatMap(({ name: variable, value }) =>
      endpointIn(value).map((found) => ({ service, variable, ...found })),
    );
  });

const isRunHere = (server: string, { backing }: Resolved<ComposeEnvironment>): boolean =>
  backing.some(({ backing: { name }, form }) => name === server && form.kind === 'server');

export const transactionModeIsMet = each(
  'Where people elsewhere come in, whoever connects to a database that has a pooler goes through PgBouncer in transaction mode, and migrations past it.',
  {
    name: 'connections to databases',
    of: (subject: ComposeSubject) =>
      subject.resolved.environment.public === undefined
        ? []
        : connectionsIn(subject).filter(({ server }) => isRunHere(server, subject.resolved)),
  },
  ({ service, variable, server, endpoint }, subject) => {
    const place = inService(service, `environment.${variable}`);
    const text = service.container.environment?.[variable] ?? '';
    const host = /@([a-z0-9-]+):\d+/.exec(text)?.[1] ?? text;
    if (endpoint === 'direct') return unless(host === server, place, `leads to ${host}, not to ${server} itself`);
    const settings = settingsOf(host, subject);
    return [
      ...unless(
        settings.includes('\npool_mode = transaction\n'),
        place,
        `leads to ${host}, which is no PgBouncer in transaction mode`,
      ),
      ...unless(settings.includes(` = host=${server} `), place, `leads to ${host}, which does not lead to ${server}`),
    ];
  },
);

/** What a container tells PgBouncer, in the file that it runs it with. */
function settingsOf(name: string, { document, environment, files }: ComposeSubject): string {
  const { entrypoint = [], volumes = [] } = document.services[name] ?? {};
  const path = /exec pgbouncer (\S+)/.exec(entrypoint.join(' '))?.[1] ?? '';
  const mount = volumes.find(({ target }) => path.startsWith(`${target}/`));
  const beside = `${environment}/${mount?.source.replace(/^\.\//, '') ?? ''}${path.slice(mount?.target.length)}`;
  return files.find((file) => file.path === beside)?.text ?? '';
}
