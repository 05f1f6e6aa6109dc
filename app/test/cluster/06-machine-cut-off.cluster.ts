import { machine, pods } from '../../../test/cluster/cluster';
import { cutOff, mended } from '../../../test/cluster/cut-off';
import { edgeOf, type Edge } from '../../../test/cluster/edge';
import { eventually } from '../../../test/eventually';
import { refusedSeconds, underLoad } from '../../../test/cluster/load';
import { allReady, namespacesOfApplication } from '../../../test/cluster/machines';
import { note } from '../../../test/cluster/note';
import { withClients } from '../../../test/cluster/with-clients';
import { acceptedIn, allDone, primaryPod, requestsOf, sql, tokenOf } from './sample';

/** What users may notice beyond what the operator itself needs to promote. */
const SLACK_SECONDS = 10;

let edge: Edge;

withClients(async () => {
  edge = await edgeOf();
}, mended);

/** On which machine a pod of the database is. */
async function machineOf(pod: string): Promise<string> {
  const found = (await pods('cnpg.io/cluster=postgres', 'data')).find(({ metadata }) => metadata.name === pod);
  return found?.spec.nodeName ?? '';
}

test("the primary's machine is cut off: nothing that was acknowledged is lost, another one is promoted, the old one follows", async () => {
  const before = await primaryPod();
  const gone = await machineOf(before);
  const { submit, read, page } = requestsOf(await tokenOf(edge));
  const { outcomes, result: promotion } = await underLoad(
    edge,
    [submit, read, page],
    async () => {
      await machine.pause(5000);
      const started = machine.now();
      await cutOff(gone, 240);
      await eventually('another primary is promoted', 230, async () => (await primaryPod()) !== before);
      const seconds = (machine.now() - started) / 1000;
      await machine.pause(30_000);
      return seconds;
    },
    { notOn: [gone] },
  );
  const refused = refusedSeconds(outcomes);
  const accepted = acceptedIn(outcomes);
  await mended();
  await eventually('the old primary follows the new one', 600, async () => {
    const [following] = await sql("SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'");
    return following === '1';
  });
  await allReady(await namespacesOfApplication(), 600);
  const rows = new Set(await sql('SELECT id FROM jobs'));
  const lost = accepted.filter((id) => !rows.has(id));
  note(
    `promoted after ${promotion.toFixed(1)} s; ${outcomes.length} requests, refused for ${refused.toFixed(1)} s; ` +
      `${lost.length} of ${accepted.length} acknowledged jobs lost`,
  );
  expect(lost).toEqual([]);
  expect(refused).toBeLessThanOrEqual(promotion + SLACK_SECONDS);
  await allDone(accepted, 300);
}, 2_400_000);
