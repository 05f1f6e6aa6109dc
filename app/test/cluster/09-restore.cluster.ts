import { kubectl, machine } from '../../../test/cluster/cluster';
import { edgeOf } from '../../../test/cluster/edge';
import { eventually } from '../../../test/eventually';
import { failures, underLoad } from '../../../test/cluster/load';
import { note } from '../../../test/cluster/note';
import { withClients } from '../../../test/cluster/with-clients';
import { synced, WorkingCopy } from '../../../test/cluster/working-copy';
import { acceptedIn, allDone, requestsOf, sql, tokenOf } from './sample';

let copy: WorkingCopy;

withClients(
  async () => {
    copy = await WorkingCopy.of('rehearsal');
  },
  () => copy.remove(),
);

interface Backup {
  readonly status?: { readonly phase?: string; readonly error?: string };
}

/** A base backup, made by hand as the runbook has it, without its plugin of kubectl. */
async function backUp(name: string): Promise<void> {
  await kubectl.apply([
    {
      apiVersion: 'postgresql.cnpg.io/v1',
      kind: 'Backup',
      metadata: { name, namespace: 'data' },
      spec: {
        cluster: { name: 'postgres' },
        method: 'plugin',
        pluginConfiguration: { name: 'barman-cloud.cloudnative-pg.io' },
      },
    },
  ]);
  await eventually(`the backup ${name} is complete`, 300, async () => {
    const { status } = await kubectl.get<Backup>('backup', name, '--namespace', 'data');
    if (status?.phase === 'failed') throw new Error(status.error);
    return status?.phase === 'completed';
  });
}

const marks = (cluster: string): Promise<readonly string[]> => sql('SELECT mark FROM rehearsed ORDER BY mark', cluster);

test('a moment of the past is restored beside the old database, which can still be read, and clients follow', async () => {
  await sql('CREATE TABLE IF NOT EXISTS rehearsed (mark text PRIMARY KEY)');
  await backUp(`before-${Date.now()}`);
  await sql("INSERT INTO rehearsed VALUES ('before')");
  await machine.pause(2000);
  const [moment = ''] = await sql('SELECT to_char(now() AT TIME ZONE \'UTC\', \'YYYY-MM-DD"T"HH24:MI:SS"Z"\')');
  await machine.pause(2000);
  await sql("INSERT INTO rehearsed VALUES ('after')");
  await sql('SELECT pg_switch_wal()');
  await eventually('the log is in the archive', 300, async () => {
    const [behind] = await sql(
      "SELECT last_archived_time > now() - interval '5 minutes' AND last_archived_wal >= pg_walfile_name(pg_current_wal_lsn() - 16777216) FROM pg_stat_archiver",
    );
    return behind === 't';
  });

  copy.edit(
    'app/environments/rehearsal.ts',
    '    instances: 2,',
    `    restore: { cluster: 'postgres-2', from: 'postgres', at: '${moment}' },\n    instances: 2,`,
  );
  await copy.npm('synth');
  const started = machine.now();
  await synced(await copy.deliver('Restore the database'), 30);
  note(`restored, and clients came over, after ${((machine.now() - started) / 1000).toFixed(0)} s`);

  expect(await marks('postgres-2')).toEqual(['before']);
  expect(await marks('postgres')).toEqual(['after', 'before']);

  const edge = await edgeOf();
  const { submit, read } = requestsOf(await tokenOf(edge));
  const { outcomes } = await underLoad(edge, [submit, read], () => machine.pause(5000));
  expect(failures(outcomes)).toEqual([]);
  const rows = new Set(await sql('SELECT id FROM jobs', 'postgres-2'));
  expect(acceptedIn(outcomes).filter((id) => !rows.has(id))).toEqual([]);
  await allDone(acceptedIn(outcomes), 120, 'postgres-2');
}, 3_600_000);
