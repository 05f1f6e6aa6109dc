import { BACKUPS_ROLE, backedUp, notBackedUp, type BackedUp } from '../backed-up';
import { formOf } from '../backing/form-of';
import { rolesOf } from '../backing/postgres-roles';
import { cronTimes, longestGapSeconds } from '../cron-times';
import type { HostBackups } from '../environment';
import { inEnvironment } from '../in-environment';
import type { Problem } from '../problem';
import type { ResolvedBacking } from '../resolve';
import type { Definitions } from './rule';

/** Backups of a host come in time, and of all that it keeps, or it is said of what they are not. */
export function* backups({ topology, environments }: Definitions): Iterable<Problem> {
  for (const environment of environments) {
    if (environment.target !== 'compose' || environment.backups === undefined) continue;
    const here = inEnvironment(topology, environment).topology.backing;
    const had = here.map((backing) => ({ backing, form: formOf(backing, environment) }));
    const { name: subject, backups: said } = environment;
    yield* scheduleProblems(subject, said);
    yield* serverProblems(subject, said, had);
    yield* copyProblems(subject, backedUp(had));
  }
}

function* scheduleProblems(subject: string, { schedule }: HostBackups): Iterable<Problem> {
  const times = cronTimes(schedule);
  if (times !== undefined && longestGapSeconds(times) !== undefined) return;
  yield {
    subject,
    field: 'backups.schedule',
    given: schedule,
    allowed:
      'numbers, lists, ranges and steps, of a time that comes: minute, hour, day of month, month, day of week; UTC',
    fix: '"15 3 * * *" would be a quarter past three each night',
  };
}

function* serverProblems(
  subject: string,
  { without = [] }: HostBackups,
  had: readonly ResolvedBacking[],
): Iterable<Problem> {
  const kept = notBackedUp(had);
  for (const name of kept.filter((one) => !without.includes(one))) {
    yield {
      subject,
      field: 'backups.without',
      given: without.length === 0 ? undefined : without.join(', '),
      allowed: `all servers with a volume, and ${name} is one: nothing here knows how to copy it while it runs`,
      fix: `add ${name}, and have it copied by what is made for it`,
    };
  }
  for (const name of without.filter((one) => !kept.includes(one))) {
    yield {
      subject,
      field: 'backups.without',
      given: name,
      allowed: kept.length === 0 ? 'nothing: no server here has a volume' : `servers with a volume: ${kept.join(', ')}`,
      fix: `leave ${name} out`,
    };
  }
}

function* copyProblems(subject: string, { databases, storages }: BackedUp): Iterable<Problem> {
  if (databases.length + storages.length === 0) {
    yield {
      subject,
      field: 'backups',
      given: 'said',
      allowed: 'nothing, where no PostgreSQL and no object storage is run',
      fix: 'leave it out: whoever runs them backs them up',
    };
  }
  const users = new Set(storages.map(({ form }) => form.program.user));
  if (users.size > 1) {
    yield {
      subject,
      field: 'backups',
      given: storages.map(({ backing, form }) => `${backing.name} as user ${form.program.user}`).join(', '),
      allowed: 'object storages of one user: a restore writes files as that user',
      fix: 'give them the same server.user',
    };
  }
  for (const { backing } of databases) {
    if (!rolesOf(backing).some(({ role }) => role === BACKUPS_ROLE)) continue;
    yield {
      subject: backing.name,
      field: 'role',
      given: BACKUPS_ROLE,
      allowed: `a role other than that which backups of ${subject} are made as`,
      fix: 'call it otherwise',
    };
  }
}
