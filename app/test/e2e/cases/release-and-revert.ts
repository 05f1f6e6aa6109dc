import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Jobs } from '../jobs';
import type { Scene } from '../scene';
import { attempt, type Stack } from '../stack';
import { STAGING_API, stagingStack } from '../staging-stack';

const BEFORE = 'topology-e2e/backend:before';
const AFTER = 'topology-e2e/backend:after';

const MIGRATION = `"""Jobs have a colour."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("jobs", sa.Column("colour", sa.Text, nullable=False, server_default="none"))
`;

/** What an image says of itself, and the revision that its database is at. */
async function stateOf(stack: Stack): Promise<object> {
  const about = (await (await fetch(`${STAGING_API}/api/about`)).json()) as { version?: number };
  const row = await stack.exec(
    ...(['postgres', 'psql', '--host=/var/run/postgresql', '-U', 'app', '-d', 'app'] as const),
    ...['-tAc', 'SELECT version_num FROM alembic_version'],
  );
  return { version: about.version ?? 1, revision: row.trim() };
}

async function works(jobs: Jobs): Promise<void> {
  const { id } = await jobs.submit('one two two');
  await jobs.done(id, 60);
}

/** A release brings a migration, and is taken back: the database keeps what is new, and the image of before serves. */
export function releaseAndRevert({ stack: local }: Scene): void {
  const build = async (tag: string): Promise<void> => {
    await local.compose('build', 'backend');
    const { code, stderr } = await attempt('docker', ['tag', 'app/backend:local', tag]);
    expect([code, stderr]).toEqual([0, '']);
  };

  test('a release with a migration can be taken back: the image of before serves the database of after', async () => {
    await local.compose('down');
    const source = join(local.folder, 'examples/app/backend');
    const api = join(source, 'app/api.py');
    const before = readFileSync(api, 'utf8');
    await build(BEFORE);
    writeFileSync(join(source, 'migrations/versions/0002_colour.py'), MIGRATION);
    writeFileSync(api, before.replace('"storage": settings()', '"version": 2, "storage": settings()'));
    await build(AFTER);
    writeFileSync(api, before);

    const of = (image: string) => stagingStack(local.folder, {}, { backend: image });
    const first = of(BEFORE);
    try {
      await first.stack.up();
      await works(first.jobs);
      expect(await stateOf(first.stack)).toEqual({ version: 1, revision: '0001' });

      const released = of(AFTER);
      await released.stack.up();
      await works(released.jobs);
      expect(await stateOf(released.stack)).toEqual({ version: 2, revision: '0002' });

      const reverted = of(BEFORE);
      await reverted.stack.up();
      await works(reverted.jobs);
      expect(await stateOf(reverted.stack)).toEqual({ version: 1, revision: '0002' });
      expect((await reverted.stack.container('backend-migrations')).State).toMatchObject({ ExitCode: 0 });
    } finally {
      await first.stack.remove();
      await attempt('docker', ['image', 'rm', '--force', BEFORE, AFTER]);
    }
  }, 600_000);
}
