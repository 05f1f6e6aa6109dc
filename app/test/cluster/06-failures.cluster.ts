import { kubectl, machine, pods } from '../../../test/cluster/cluster';
import { edgeOf, type Edge } from '../../../test/cluster/edge';
import { eventually } from '../../../test/eventually';
import { failures, refusedSeconds, underLoad, type Asked, type Outcome } from '../../../test/cluster/load';
import { allReady, namespacesOfApplication } from '../../../test/cluster/machines';
import { note } from '../../../test/cluster/note';
import { withClients } from '../../../test/cluster/with-clients';
import { acceptedIn, allDone, primaryPod, requestsOf, sql, tokenOf } from './sample';

/** What a fail-over may take, beyond what the operator itself needs to promote. */
const SLACK_SECONDS = 10;

let edge: Edge;
let asked: ReturnType<typeof requestsOf>;
let namespaces: readonly string[];

withClients(async () => {
  edge = await edgeOf();
  asked = requestsOf(await tokenOf(edge));
  namespaces = await namespacesOfApplication();
});

afterEach(() => allReady(namespaces, 600), 630_000);
const of = (outcomes: readonly Outcome[], name: string): readonly Outcome[] =>
  outcomes.filter((one) => one.name === name);

/** Ends a pod at once, as a machine that dies does. */
const kill = (namespace: string, pod: string): Promise<string> =>
  kubectl.run(['delete', 'pod', '--namespace', namespace, pod, '--grace-period', '0', '--force', '--wait=false']);

test('the primary is killed: nothing that was acknowledged is lost, and reads go on', async () => {
  const { outcomes, result: promotion } = await underLoad(
    edge,
    [asked.submit, asked.read, asked.page],
    async () => {
      await machine.pause(5000);
      const before = await primaryPod();
      const started = machine.now();
      await kill('data', before);
      await eventually('another primary is promoted', 180, async () => {
        const found = await pods('cnpg.io/cluster=postgres,cnpg.io/instanceRole=primary', 'data');
        return (
          found.some(({ metadata }) => metadata.name !== before || metadata.deletionTimestamp === undefined) &&
          found.length > 0
        );
      });
      await primaryPod();
      const seconds = (machine.now() - started) / 1000;
      await machine.pause(20_000);
      return seconds;
    },
    { perSecond: 6 },
  );
  const accepted = acceptedIn(outcomes);
  note(
    `${outcomes.length} requests, ${accepted.length} jobs accepted; promoted after ${promotion.toFixed(1)} s; ` +
      `submits refused for ${refusedSeconds(of(outcomes, 'submit')).toFixed(1)} s, reads for ${refusedSeconds(of(outcomes, 'read')).toFixed(1)} s`,
  );
  const rows = new Set(await sql('SELECT id FROM jobs'));
  expect(accepted.filter((id) => !rows.has(id))).toEqual([]);
  expect(failures(of(outcomes, 'page'))).toEqual([]);
  expect(refusedSeconds(of(outcomes, 'submit'))).toBeLessThanOrEqual(promotion + SLACK_SECONDS);
  await allDone(accepted, 180);
});

test('the replica is gone: nothing is refused', async () => {
  const { outcomes } = await underLoad(edge, [asked.submit, asked.read, asked.page], async () => {
    await machine.pause(3000);
    const [replica] = await pods('cnpg.io/cluster=postgres,cnpg.io/instanceRole=replica', 'data');
    if (replica === undefined) throw new Error('there is no replica');
    await kill('data', replica.metadata.name);
    await machine.pause(30_000);
  });
  note(`${outcomes.length} requests while the replica was away`);
  expect(failures(outcomes)).toEqual([]);
});

/** A pod is killed under load, and some seconds pass: no request fails, and what was accepted is done in the end. */
async function nothingIsRefused(
  submit: Asked,
  outage: { readonly namespace: string; readonly pod: string; readonly after: number; readonly seconds: number },
  words: string,
): Promise<void> {
  const { outcomes } = await underLoad(edge, [submit, asked.read, asked.page], async () => {
    await machine.pause(outage.after * 1000);
    await kill(outage.namespace, outage.pod);
    await machine.pause(outage.seconds * 1000);
  });
  const accepted = acceptedIn(outcomes);
  note(`${outcomes.length} requests, ${accepted.length} jobs accepted while ${words}`);
  expect(failures(outcomes)).toEqual([]);
  await allDone(accepted, 300);
}

test('the broker is killed with tasks in flight: all that was accepted is done', async () => {
  const { submit } = requestsOf(await tokenOf(edge), 2);
  const outage = { namespace: 'worker', pod: 'redis-0', after: 8, seconds: 30 };
  await nothingIsRefused(submit, outage, 'the broker was killed');
});

test('object storage is away: jobs are accepted and done later, and reads go on', async () => {
  const outage = { namespace: 'data', pod: 'object-storage-0', after: 3, seconds: 20 };
  await nothingIsRefused(asked.submit, outage, 'object storage was away');
});
