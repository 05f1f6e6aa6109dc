import { databaseAt, rolesOf, type Endpoint, type Postgres } from '../../../lib/model';
import { each, type Things } from '../../promise';
import type { ComposeSubject } from '../../subject';
import { inFile, unless, type Violation } from '../../violation';
import { inCompose } from '../clients';
import { containersOf, inService, mebibytes, type NamedContainer } from '../compose-file/document';

interface Server {
  readonly postgres: Postgres;
  readonly service: NamedContainer;
}

const servers: Things<ComposeSubject, Server> = {
  name: 'databases',
  of: ({ document, resolved }) =>
    resolved.backing.flatMap(({ backing, form }) => {
      const service = containersOf(document).find(({ name }) => name === backing.name);
      return backing.kind === 'postgres' && form.kind === 'server' && service !== undefined
        ? [{ postgres: backing, service }]
        : [];
    }),
};

/** Whom the image makes the superuser. */
const superuserOf = ({ service: { container } }: Server): string =>
  container.environment?.['POSTGRES_USER'] ?? 'postgres';

/** The volume with the server's socket, by which the image lets everybody in as anybody. */
const socketOf = ({ service: { container } }: Server): string | undefined =>
  container.volumes?.find(({ target }) => target === '/var/run/postgresql')?.source;

const isOf = ({ of }: Endpoint, { postgres }: Server): boolean => of === postgres;

/** What would make a client of the server its superuser. */
function asClient(server: Server, subject: ComposeSubject): Violation[] {
  return inCompose(subject)
    .filter(({ endpoint }) => isOf(endpoint, server))
    .flatMap(({ client, place, variables, endpoint }) => {
      const { name } = databaseAt(endpoint as Endpoint<Postgres>);
      const said = [...variables.values()];
      const mounts = subject.document.services[client]?.volumes ?? [];
      return [
        ...unless(
          !said.some((text) => text.startsWith(`postgresql://${superuserOf(server)}:`)),
          place,
          `is the superuser of ${name}`,
        ),
        ...unless(
          !mounts.some(({ source }) => source === socketOf(server)),
          place,
          `can reach the socket of ${server.postgres.name}`,
        ),
      ];
    });
}

export const noClientIsSuperuser = each(
  'No client of a database is its superuser, who has no password that anybody knows, and comes in where no client can.',
  servers,
  (server, subject) => {
    const { postgres, service } = server;
    const { environment = {} } = service.container;
    const place = inService(service, 'environment');
    const made = subject.document.services[`${postgres.name}-databases`];
    const script = [made?.entrypoint ?? []].flat().join('\n');
    return [
      ...rolesOf(postgres).flatMap(({ role }) => [
        ...unless(role !== superuserOf(server), place, `makes ${role}, whom clients are, the superuser`),
        ...unless(
          script.includes(`ALTER ROLE "${role}" NOSUPERUSER `),
          inFile(service.document.path),
          `nothing says that ${role} is no superuser`,
        ),
      ]),
      ...['POSTGRES_PASSWORD', 'POSTGRES_HOST_AUTH_METHOD'].flatMap((name) =>
        unless(!(name in environment), place, `says ${name}, by which its superuser comes in over the network`),
      ),
      ...asClient(server, subject),
    ];
  },
);

export const workersShareMemory = each(
  'The workers of a query may share as much memory as their server has.',
  servers,
  ({ service }) => {
    const { tmpfs = [], mem_limit } = service.container;
    const shared = tmpfs.flatMap((mount) => /^\/dev\/shm:(?:.*,)?size=(\d+m)/.exec(mount)?.[1] ?? []);
    return unless(
      mebibytes(shared[0]) >= mebibytes(mem_limit),
      inService(service, 'tmpfs'),
      `leaves ${shared[0] ?? '64m'} of ${mem_limit ?? 'its memory'} to the workers of a query`,
    );
  },
);
