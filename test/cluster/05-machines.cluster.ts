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

withClients(
  async () => {
    edge = await edgeOf();
    namespaces = [...(await namespacesOfApplication()), edge.namespace];
    pages = edge.routes.map(({ path }) => ({ name: path, path, expect: ANSWERS }));
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
