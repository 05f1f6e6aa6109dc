import { kubectl } from './cluster';
import { edgeOf, type Edge } from './edge';
import { failures, underLoad, type Asked } from './load';
import { allReady, drain, machineNames, namespacesOfApplication, uncordon } from './machines';
import { note } from './note';
import { withClients } from './with-clients';

let edge: Edge;
let pages: readonly Asked[];
let namespaces: readonly string[];

/** Statuses of a service, not of the edge: that somebody must sign in is an answer. */
const ANSWERS = [200, 301, 302, 307, 400, 401, 404, 405];

interface Slice {
  readonly endpoints?: readonly { readonly conditions: { readonly ready?: boolean } }[];
}

/** Paths that one pod answers: what an environment has one copy of is away while it moves. */
async function servedByOne({ routes }: Edge): Promise<readonly string[]> {
  const counted = routes.map(async ({ path, namespace, service }) => {
    const of = ['--namespace', namespace, '--selector', `kubernetes.io/service-name=${service}`];
    const slices = await kubectl.list<Slice>('endpointslices', ...of);
    const ready = slices.flatMap(({ endpoints = [] }) => endpoints).filter(({ conditions }) => conditions.ready);
    return ready.length < 2 ? [path] : [];
  });
  return (await Promise.all(counted)).flat();
}

withClients(
  async () => {
    edge = await edgeOf();
    namespaces = [...(await namespacesOfApplication()), edge.namespace];
    const alone = await servedByOne(edge);
    if (alone.length > 0) note(`of one copy, which goes with its machine: ${alone.join(', ')}`);
    pages = edge.routes
      .filter(({ path }) => !alone.includes(path))
      .map(({ path }) => ({ name: path, path, expect: ANSWERS }));
  },
  async () => {
    for (const name of await machineNames()) await uncordon(name);
  },
);

test('the ingress controller is replaced, and no request fails', async () => {
  const { outcomes } = await underLoad(edge, pages, async () => {
    const of = ['--namespace', edge.namespace, '--selector', 'app.kubernetes.io/name=nginx-ingress'];
    await kubectl.run(['rollout', 'restart', 'deployment', ...of]);
    await kubectl.run(['rollout', 'status', 'deployment', ...of, '--timeout', '15m'], { timeoutSeconds: 930 });
  });
  note(`${outcomes.length} requests while the ingress controller was replaced`);
  expect(failures(outcomes)).toEqual([]);
});

test('each machine is emptied in turn, and no page fails', async () => {
  const failed: string[] = [];
  for (const name of await machineNames()) {
    const { outcomes } = await underLoad(
      edge,
      pages,
      async () => {
        await drain(name, 600);
        await uncordon(name);
        await allReady(namespaces, 600);
      },
      { notOn: [name] },
    );
    note(`${outcomes.length} requests while ${name} was emptied`);
    failed.push(...failures(outcomes).map((line) => `${name}: ${line}`));
  }
  expect(failed).toEqual([]);
});
