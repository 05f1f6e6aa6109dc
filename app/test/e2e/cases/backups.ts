import type { Jobs } from '../jobs';
import { stepsOf } from '../runbook';
import type { Scene } from '../scene';
import { eventually, type Stack } from '../stack';
import { stagingStack } from '../staging-stack';
import { throughS3 } from '../storage';

/** What has nothing to lose is not started. */
const asleep = Object.fromEntries(
  ['frontend', 'docs', 'it-manager', 'team-manager'].map((name) => [name, { profiles: ['asleep'] }]),
);

/** A major version of before: that of Debian's last release, or an official image told to keep data as later ones do. */
const official = { environment: { PGDATA: '/var/lib/postgresql/17/docker' } };
const OLDER =
  process.env.E2E_OVERRIDE === undefined
    ? {
        image: 'docker.io/library/postgres:17',
        major: 17,
        services: { postgres: official, 'postgres-version': official },
      }
    : { image: 'topology-e2e/postgres:15', major: 15, services: {} };

/** Does what a section of the runbook says. */
const follow = async (stack: Stack, heading: string): Promise<void> => {
  for (const step of stepsOf(heading)) await stack.compose(...step);
};

/** Ends everything, and the volumes: what is left of the host is its folder of backups. */
const lose = (stack: Stack): Promise<string> => stack.compose('down', '--volumes');

const upload = (stack: Stack, key: string, text: string): Promise<unknown> =>
  throughS3(
    stack,
    'print(json.dumps(s3.put_object(Bucket=bucket, Key=sys.argv[1], Body=sys.argv[2].encode(), ContentType="text/x-note", Metadata={"by": "alice"})["ETag"]))',
    key,
    text,
  );

const download = (stack: Stack, key: string): Promise<unknown> =>
  throughS3(
    stack,
    'o = s3.get_object(Bucket=bucket, Key=sys.argv[1]); print(json.dumps([o["Body"].read().decode(), o["ContentType"], o["Metadata"]]))',
    key,
  );

/** An answer of what runs inside a container, which on a busy machine may be started anew meanwhile. */
const asked = (question: () => Promise<unknown>): Promise<unknown> => eventually('an answer', 120, question);

const NOTE = ['a note', 'text/x-note', { by: 'alice' }];

/** Jobs that are done, with rows and files. */
async function someJobs(jobs: Jobs): Promise<{ id: string; row: string }[]> {
  const accepted = await Promise.all(Array.from({ length: 3 }, () => jobs.submit('to be kept')));
  const done = await Promise.all(accepted.map(({ id }) => jobs.done(id, 30)));
  return Promise.all(done.map(async ({ id }) => ({ id, row: await jobs.row(id) })));
}

async function expectThere(stack: Stack, jobs: Jobs, kept: { id: string; row: string }[]): Promise<void> {
  for (const { id, row } of kept) {
    expect(await jobs.row(id)).toBe(row);
    const key = row.split('|')[1] ?? '';
    expect(await asked(() => jobs.object(key))).toEqual(expect.anything());
  }
  expect(await asked(() => download(stack, 'notes/of alice'))).toEqual(NOTE);
  // Clients, who own nothing, read and write as before.
  await jobs.done((await jobs.submit('after the restore')).id, 30);
}

/** What a public host keeps is lost, and comes back as the runbook says. */
export function backups({ stack: local }: Scene): void {
  test('a host that has lost everything is restored from its backups, as the runbook says', async () => {
    await local.compose('down');
    const { stack, jobs } = stagingStack(local.folder, asleep);
    try {
      await stack.up();
      const kept = await someJobs(jobs);
      await asked(() => upload(stack, 'notes/of alice', 'a note'));
      await stack.compose('run', '--rm', 'backups', 'now');

      // What is no whole backup is none: with the server away it fails, and there is one as before.
      const before = await stack.compose('run', '--rm', 'backups', 'list');
      await stack.compose('stop', 'postgres');
      await expect(stack.compose('run', '--rm', '--no-deps', 'backups', 'now')).rejects.toThrow('ended with');
      expect(await stack.compose('run', '--rm', '--no-deps', 'backups', 'list')).toBe(before);

      // On an empty host.
      await lose(stack);
      await follow(stack, 'Restore a host');
      await expectThere(stack, jobs, kept);

      // On one that runs: what was changed since is what it was.
      await stack.exec(
        'postgres',
        'psql',
        '--host=/var/run/postgresql',
        '-U',
        'app',
        '-d',
        'app',
        '-c',
        'DROP TABLE jobs',
      );
      await asked(() => upload(stack, 'notes/of alice', 'another note'));
      await follow(stack, 'Restore a host');
      await expectThere(stack, jobs, kept);
    } finally {
      await stack.remove();
    }
  });

  test('a new major version of PostgreSQL refuses the data of an older one, and takes it over as the runbook says', async () => {
    await local.compose('down');
    const steps = stepsOf('Upgrade of PostgreSQL on a host');
    const switches = steps.findIndex((step) => step.includes('switch'));
    const old = stagingStack(local.folder, { ...asleep, ...OLDER.services }, { postgres: OLDER.image });
    let now = old;
    try {
      await old.stack.up();
      const kept = await someJobs(old.jobs);
      await asked(() => upload(old.stack, 'notes/of alice', 'a note'));
      for (const step of steps.slice(0, switches)) await old.stack.compose(...step);

      now = stagingStack(local.folder, asleep);
      await expect(now.stack.up()).rejects.toThrow(/postgres-version.* exit 1/);
      expect(await now.stack.compose('logs', 'postgres-version')).toContain(`is of PostgreSQL ${OLDER.major} `);

      // What does not need it has come up: as the message says.
      await now.stack.compose('down');
      for (const step of steps.slice(switches)) await now.stack.compose(...step);
      expect(await now.stack.exec('postgres', 'postgres', '--version')).not.toContain(` ${OLDER.major}.`);
      await expectThere(now.stack, now.jobs, kept);
    } finally {
      await now.stack.remove();
    }
  });
}
