import { startClients, stopClients } from '../../../test/cluster/clients';
import { isReady, kubectl, machine, pods } from '../../../test/cluster/cluster';
import { edgeOf, type Edge } from '../../../test/cluster/edge';
import { eventually } from '../../../test/cluster/eventually';
import { failures, underLoad } from '../../../test/cluster/load';
import { note } from '../../../test/cluster/note';
import { requestsOf, tokenOf } from './sample';

let edge: Edge;

beforeAll(async () => {
  await startClients();
  edge = await edgeOf();
}, 300_000);

afterAll(stopClients, 300_000);

const copies = async (namespace: string, name: string): Promise<number> =>
  (await pods(`app.kubernetes.io/name=${name}`, namespace)).filter(isReady).length;

test('CPU adds copies of the API, none of which refuses a request', async () => {
  const before = await copies('backend', 'backend');
  const { read } = requestsOf(await tokenOf(edge));
  const { outcomes, result: after } = await underLoad(
    edge,
    [read],
    () =>
      eventually('there are more copies', 300, async () => {
        const now = await copies('backend', 'backend');
        return now > before && now;
      }),
    { perSecond: 60 },
  );
  note(`${before} copies, and ${after} under ${outcomes.length} requests`);
  await machine.pause(1000);
  expect(failures(outcomes)).toEqual([]);
  expect(
    await kubectl.run(['get', 'hpa', 'backend', '--namespace', 'backend', '--output', 'jsonpath={.spec.maxReplicas}']),
  ).toBe(String(Math.max(after, 3)));
});
