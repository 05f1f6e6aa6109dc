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
}
