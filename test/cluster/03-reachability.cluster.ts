import { apiServerOf } from '../../tools/rehearse/fits';
import { connectFrom, clientPod, CLIENTS, type Target } from './clients';
import { kubectl, type Container } from './cluster';
import { guestOf } from './guest';
import { note } from './note';
import { arrow, declaredArrows, namesIn, type Arrows } from './reachability';
import { withClients } from './with-clients';
import { workloadsIn, type Workload } from './workloads';

/** A container, with the ports that it names. */
interface WithPorts extends Container {
  readonly ports?: readonly { readonly containerPort: number; readonly protocol?: string }[];
}

interface Named {
  readonly metadata: { readonly name: string; readonly labels?: Readonly<Record<string, string>> };
}

interface Machine {
  readonly metadata: { readonly name: string };
  readonly status: { readonly addresses: readonly { readonly type: string; readonly address: string }[] };
}

/** Something outside of the cluster's pods that answers, so that what can't reach it is kept from it. */
const OUTSIDE = process.env.CLUSTER_OUTSIDE ?? '1.1.1.1:443';

const KUBELET = 10250;

let workloads: readonly Workload[];
let declared: Arrows;

withClients(async () => {
  const namespaces = await kubectl.list<Named>('namespaces', '--selector', 'app.kubernetes.io/part-of');
  declared = await declaredArrows('rehearsal');
  workloads = await workloadsIn(
    namespaces.map(({ metadata }) => metadata.name),
    namesIn(declared).filter((name) => !name.includes('/')),
  );
});

test('every pair of workloads is open on the ports that npm run reachability names, and on no other', async () => {
  const ports = portsOf(workloads);
  const targets = workloads.flatMap(({ name, pod }) =>
    ports.map((port) => ({ name, address: pod.status.podIP ?? '', port })),
  );
  const seen: string[] = [];
  for (const source of workloads) {
    const container = await guestOf(source.pod);
    const { namespace, name: pod } = source.pod.metadata;
    // A pod reaches itself whatever a policy says.
    const others = targets.filter(({ name }) => name !== source.name);
    const open = await connectFrom({ namespace, pod, container }, others);
    others.forEach(({ name, port }, at) => {
      if (open[at]) seen.push(arrow(source.name, name, port));
    });
  }
  const names = new Set(workloads.map(({ name }) => name));
  const expected = [...declared].filter((one) => {
    const [from = '', , to = ''] = one.split(' ');
    return from !== to && names.has(from) && names.has(to);
  });
  expect(seen.sort()).toEqual(expected.sort());
  note(`${workloads.length} workloads, ${ports.length} ports: ${seen.length} open, all else closed`);
}, 1_800_000);

test('the API server, the machines, the metadata service and the internet are open to those alone that it names', async () => {
  const client = await clientPod();
  const internet = await connectFrom({ namespace: CLIENTS, pod: client.metadata.name }, [internetTarget()]);
  // Otherwise nothing is shown by nobody reaching it.
  expect([`a pod without a policy reaches ${OUTSIDE}`, internet]).toEqual([
    `a pod without a policy reaches ${OUTSIDE}`,
    [true],
  ]);
  const wrong: string[] = [];
  for (const source of workloads) {
    const container = await guestOf(source.pod);
    const { namespace, name: pod } = source.pod.metadata;
    const outside = await outsideOf(source);
    const open = await connectFrom(
      { namespace, pod, container },
      outside.map(({ target }) => target),
    );
    outside.forEach(({ name, target }, at) => {
      const isDeclared = declared.has(arrow(source.name, name, target.port));
      if ((open[at] ?? false) !== isDeclared)
        wrong.push(`${source.name} → ${name} ${target.port}: ${String(open[at])}`);
    });
  }
  expect(wrong).toEqual([]);
}, 900_000);

/** Every port that any of them listens on by its own word: each is tried with all. */
function portsOf(all: readonly Workload[]): readonly number[] {
  const named = all.flatMap(({ pod }) =>
    (pod.spec.containers as readonly WithPorts[]).flatMap(({ ports = [] }) =>
      ports.filter(({ protocol = 'TCP' }) => protocol === 'TCP').map(({ containerPort }) => containerPort),
    ),
  );
  return [...new Set(named)].sort((a, b) => a - b);
}

const internetTarget = (): Target => {
  const [address = '', port = ''] = OUTSIDE.split(':');
  return { address, port: Number(port) };
};

/** What is outside of all pods, as a pod sees it: its own machine is open to it whatever a policy says. */
async function outsideOf({ pod }: Workload): Promise<readonly { readonly name: string; readonly target: Target }[]> {
  const { addresses, port = 0 } = await apiServerOf(kubectl);
  const other = (await kubectl.list<Machine>('nodes')).find(({ metadata }) => metadata.name !== pod.spec.nodeName);
  const node = other?.status.addresses.find(({ type }) => type === 'InternalIP')?.address ?? '';
  return [
    {
      name: 'api-server',
      target: { address: addresses[0] ?? '', port },
    },
    { name: 'api-server', target: { address: node, port: KUBELET } },
    { name: 'metadata service', target: { address: '169.254.169.254', port: 80 } },
    { name: 'internet', target: internetTarget() },
  ];
}
