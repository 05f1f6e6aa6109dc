import { isReady, kubectl, pods } from '../../../test/cluster/cluster';
import { edgeOf, type Edge } from '../../../test/cluster/edge';
import { eventually } from '../../../test/eventually';
import { failures, underLoad } from '../../../test/cluster/load';
import { note } from '../../../test/cluster/note';
import { withClients } from '../../../test/cluster/with-clients';
import { requestsOf, tokenOf } from './sample';

interface Autoscaler {
  readonly spec: { readonly minReplicas: number; readonly maxReplicas: number };
}

let edge: Edge;
let limits: Autoscaler['spec'];

const copies = async (): Promise<number> =>
  (await pods('app.kubernetes.io/name=backend', 'backend')).filter(isReady).length;

const settled = (words: string, seconds: number, count: number): Promise<true> =>
  eventually(words, seconds, async () => (await copies()) === count);

withClients(async () => {
  edge = await edgeOf();
  ({ spec: limits } = await kubectl.get<Autoscaler>('hpa', 'backend', '--namespace', 'backend'));
});

test('CPU adds copies of the API up to the most, idleness takes them away to the least, and no request fails', async () => {
  await settled('there are no more copies than the least', 900, limits.minReplicas);
  const { read } = requestsOf(await tokenOf(edge));
  const busy = await underLoad(
    edge,
    [read],
    () => settled('there are as many copies as there may be', 600, limits.maxReplicas),
    { perSecond: 40 },
  );
  const idle = await underLoad(
    edge,
    [read],
    () => settled('there are no more copies than the least', 900, limits.minReplicas),
    { perSecond: 1 },
  );
  note(
    `${limits.minReplicas} to ${limits.maxReplicas} copies under ${busy.outcomes.length} requests, and back under ${idle.outcomes.length}`,
  );
  expect(failures([...busy.outcomes, ...idle.outcomes])).toEqual([]);
}, 2_700_000);
