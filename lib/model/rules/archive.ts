import { archiveServer, isOwnArchive, ownArchive } from '../backing/archive';
import { settingsOf } from '../backing/choices';
import { formOf } from '../backing/form-of';
import type { KubernetesEnvironment } from '../environment';
import type { Problem } from '../problem';
import type { Topology } from '../topology';
import type { Definitions } from './rule';

/** What becomes of a database that the operator runs is said, and where it is kept there is something that keeps it. */
export function* archive({ topology, environments }: Definitions): Iterable<Problem> {
  for (const environment of environments) {
    if (environment.target !== 'kubernetes') continue;
    yield* unsaid(environment, topology);
    if (isOwnArchive(environment)) yield* ownProblems(environment, topology);
  }
}

/** A database with backups asks for its archive by itself. */
function* unsaid(environment: KubernetesEnvironment, { backing }: Topology): Iterable<Problem> {
  if (environment.archive !== undefined) return;
  const databases = backing.filter(
    (one) =>
      one.kind === 'postgres' &&
      formOf(one, environment).kind === 'operator' &&
      settingsOf(one, environment).backups === undefined,
  );
  if (databases.length === 0) return;
  yield {
    subject: environment.name,
    field: 'archive',
    given: undefined,
    allowed: `an archive, or 'none': ${databases.map(({ name }) => name).join(', ')} would be lost with its volumes`,
    fix: "say where backups are kept, and under database which; or write archive: 'none'",
  };
}

function* ownProblems(environment: KubernetesEnvironment, { backing }: Topology): Iterable<Problem> {
  const had = backing.map((one) => ({ backing: one, form: formOf(one, environment) }));
  const subject = environment.name;
  const server = archiveServer({ environment, backing: had });
  if (server === undefined) {
    yield {
      subject,
      field: 'archive.endpoint',
      given: undefined,
      allowed: 'an https address: no object storage is run here',
      fix: "say where the archive is, or run object storage here: objectStorage: { api: 's3', region: '…' }",
    };
    return;
  }
  const storages = had.filter(({ backing: { kind }, form }) => kind === 'objectStorage' && form.kind === 'server');
  if (storages.length > 1) {
    yield {
      subject,
      field: 'archive.endpoint',
      given: storages.map(({ backing: { name } }) => name).join(', '),
      allowed: 'one object storage that is run here, or the address of another',
      fix: 'say where the archive is',
    };
  }
  const taken = backing.flatMap((one) => (one.kind === 'objectStorage' ? [one] : []));
  for (const container of ownArchive(environment)) {
    const other = taken.find(({ bucket }) => bucket === container);
    if (other === undefined) continue;
    yield {
      subject,
      field: 'database.backups.container',
      given: container,
      allowed: `a bucket other than that of ${other.name}, which is run here too`,
      fix: `"${container}-backups" would do`,
    };
  }
}
