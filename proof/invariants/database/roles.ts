import { databaseAt, databasesOf, isOwnedApart, type Database, type Endpoint, type Postgres } from '../../../lib/model';
import { each } from '../../promise';
import type { ComposeSubject, KubernetesSubject } from '../../subject';
import { at, inFile, unless, type Violation } from '../../violation';
import { calledBy, inCompose, onKubernetes, type Connected } from '../clients';
import { containersOf, inService } from '../compose-file/document';
import { containersIn, ofKind, specOf, workloadsOf, type Container } from '../workload';

type Subject = KubernetesSubject | ComposeSubject;

const OWN = 'Who serves owns no database: only migrations, and jobs before a release, are told who does.';

/** A client of a database that its clients don't own. */
const clientsIn = (all: readonly Connected[]): Connected[] =>
  all.filter(({ endpoint }) => isPostgres(endpoint) && isOwnedApart(databaseAt(endpoint)));

const isPostgres = (endpoint: Endpoint): endpoint is Endpoint<Postgres> => endpoint.of.kind === 'postgres';

function whoIsTold({ client, endpoint, place, variables, secrets }: Connected, { resolved }: Subject): Violation[] {
  if (!isPostgres(endpoint)) return [];
  const database = databaseAt(endpoint);
  const prepares = resolved.jobs.some(
    ({ job }) => job.name === client && job.schedule === undefined && job.awaits === undefined,
  );
  const [due, other] = prepares ? [database.owner, database] : [database, database.owner];
  const url = calledBy(endpoint, endpoint.name === 'readOnly' ? 'DATABASE_READ_URL' : 'DATABASE_URL');
  const role = /^postgresql:\/\/([^:@]+)[:@]/.exec(variables.get(url) ?? '')?.[1] ?? 'nobody';
  const secret = secrets.get(calledBy(endpoint, 'DATABASE_PASSWORD')) ?? '';
  const others = [other.secret, `${other.secret.toUpperCase().replace(/-/g, '_')}_PASSWORD`];
  return [
    ...unless(role === due.role, place, `is ${role} to ${database.name}, not ${due.role}`),
    ...unless(!others.includes(secret), place, `reads the password of ${other.role}`),
  ];
}

export const kubernetesClientsOwnNothing = each(
  OWN,
  { name: 'clients of databases', of: (subject: KubernetesSubject) => clientsIn(onKubernetes(subject)) },
  whoIsTold,
);

export const composeClientsOwnNothing = each(
  OWN,
  { name: 'clients of databases', of: (subject: ComposeSubject) => clientsIn(inCompose(subject)) },
  whoIsTold,
);

const LET_IN =
  'The clients of a database that is not theirs are let into what its owner has made and will make, for a limited time.';

interface Owned {
  readonly postgres: Postgres;
  readonly database: Database;
}

const ownedIn = ({ resolved }: Subject): Owned[] =>
  resolved.backing.flatMap(({ backing, form }) =>
    backing.kind === 'postgres' && form.kind !== 'external'
      ? databasesOf(backing)
          .filter(isOwnedApart)
          .map((database) => ({ postgres: backing, database }))
      : [],
  );

const textOf = ({ command = [], args = [] }: Pick<Container, 'command' | 'args'>): string =>
  [...command, ...args].join('\n');

/** What is missing in the statements of a program that readies a server. */
function missingIn(script: string, { name, role, owner }: Database): string[] {
  const always = `ALTER DEFAULT PRIVILEGES FOR ROLE "${owner.role}" GRANT`;
  return [
    `${always} SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${role}"`,
    `${always} USAGE, SELECT, UPDATE ON SEQUENCES TO "${role}"`,
    `ALTER DATABASE "${name}" SET statement_timeout`,
    `ALTER DATABASE "${name}" SET lock_timeout`,
    `ALTER ROLE "${owner.role}" SET statement_timeout = 0`,
  ].filter((statement) => !script.includes(statement));
}

export const kubernetesClientsAreLetIn = each(
  LET_IN,
  { name: 'databases', of: (subject: KubernetesSubject) => ownedIn(subject) },
  ({ postgres, database }, { objects }) => {
    const cluster = ofKind(objects, 'Cluster').find(({ metadata }) => metadata.name === postgres.name);
    const place = cluster === undefined ? inFile('') : at(cluster, 'spec.managed.roles');
    const { managed } = cluster
      ? specOf<{ managed?: { roles?: readonly { name: string; login?: boolean; superuser?: boolean }[] } }>(cluster)
      : {};
    const role = managed?.roles?.find(({ name }) => name === database.role);
    const jobs = containersIn(workloadsOf(ofKind(objects, 'Job'))).filter(
      ({ workload }) => workload.namespace === postgres.namespace.name,
    );
    const script = jobs.map(({ container }) => textOf(container)).join('\n');
    return [
      ...unless(role?.login === true && role.superuser !== true, place, `has no plain role ${database.role}`),
      ...missingIn(script, database).map((words) => ({ ...place, words: `has no job that says ${words}` })),
    ];
  },
);

export const composeClientsAreLetIn = each(
  LET_IN,
  { name: 'databases', of: (subject: ComposeSubject) => ownedIn(subject) },
  ({ postgres, database }, { document }) => {
    const all = containersOf(document);
    const found = all.find(({ name }) => name === `${postgres.name}-databases`);
    const stands = found ?? all.find(({ name }) => name === postgres.name);
    const place = stands === undefined ? inFile('') : inService(stands, 'entrypoint');
    const script = [found?.container.entrypoint ?? []].flat().join('\n');
    return [
      ...unless(
        script.includes(`CREATE ROLE "${database.role}" LOGIN'`),
        place,
        `makes no plain role ${database.role}`,
      ),
      ...missingIn(script, database).map((words) => ({ ...place, words: `does not say ${words}` })),
    ];
  },
);
