import { BlockList, isIPv4 } from 'node:net';
import type { Kubectl } from './kubectl';
import type { Machine } from './machine';
import type { Rehearsal } from './rehearsal';

interface Node {
  readonly metadata: { readonly name: string };
  readonly spec: { readonly taints?: readonly { readonly effect: string }[] };
  readonly status: {
    readonly allocatable: { readonly memory: string };
    readonly addresses: readonly { readonly type: string; readonly address: string }[];
  };
}

interface EndpointSlice {
  readonly endpoints: readonly { readonly addresses: readonly string[] }[];
  readonly ports: readonly { readonly port: number }[];
}

/** What all of it takes, with room for the system. */
const MEMORY_GIB = 8;

/**
 * Holds a cluster to what the environment says of it: how many machines copies that part need, and where its API server and
 * its machines are, which policies name.
 *
 * @throws Error with everything that does not fit
 */
export async function requireFit(machine: Machine, kubectl: Kubectl, { resolved }: Rehearsal): Promise<void> {
  const { environment, backing } = resolved;
  const nodes = (await kubectl.list<Node>('nodes')).filter(isSchedulable);
  const copies = Math.max(1, ...backing.map(({ form }) => (form.kind === 'operator' ? form.settings.instances : 1)));
  const { apiServer, nodes: named } = environment.network;
  const { addresses, port } = await apiServerOf(kubectl);
  const machines = nodes.flatMap(({ status }) => status.addresses.filter(({ type }) => type === 'InternalIP'));
  const problems = [
    ...(nodes.length < copies
      ? [
          `It has ${nodes.length} machine${nodes.length === 1 ? '' : 's'} for pods, and copies of the database part over ${copies}.`,
        ]
      : []),
    ...outside(addresses, apiServer.cidrs).map(
      (ip) => `Its API server is at ${ip}, which network.apiServer does not name.`,
    ),
    ...(port === undefined || port === apiServer.port
      ? []
      : [`Its API server listens on ${port}, and network.apiServer.port is ${apiServer.port}.`]),
    ...(named === 'unnamed'
      ? []
      : outside(
          machines.map(({ address }) => address),
          named,
        )
    ).map((ip) => `A machine is at ${ip}, which network.nodes does not name.`),
  ];
  if (problems.length > 0) {
    throw new Error(`The cluster does not fit the environment ${environment.name}:\n${problems.join('\n')}`);
  }
  const memory = nodes.reduce((sum, { status }) => sum + gibibytes(status.allocatable.memory), 0);
  if (memory < MEMORY_GIB)
    machine.say(`The cluster has ${memory.toFixed(1)} GiB of memory; ${MEMORY_GIB} are asked for.`);
}

/** Where the API server listens, behind the Service that leads to it. */
export async function apiServerOf(
  kubectl: Kubectl,
): Promise<{ addresses: readonly string[]; port: number | undefined }> {
  const [server] = await kubectl.list<EndpointSlice>(
    ...['endpointslices', '--namespace', 'default', '--selector', 'kubernetes.io/service-name=kubernetes'],
  );
  return { addresses: server?.endpoints.flatMap((one) => one.addresses) ?? [], port: server?.ports[0]?.port };
}

const isSchedulable = ({ spec }: Node): boolean => !spec.taints?.some(({ effect }) => effect === 'NoSchedule');

function outside(addresses: readonly string[], cidrs: readonly string[]): string[] {
  const known = new BlockList();
  for (const cidr of cidrs) {
    const [network = '', prefix = '32'] = cidr.split('/');
    known.addSubnet(network, Number(prefix), isIPv4(network) ? 'ipv4' : 'ipv6');
  }
  return addresses.filter((ip) => !known.check(ip, isIPv4(ip) ? 'ipv4' : 'ipv6'));
}

const UNITS: Readonly<Record<string, number>> = { Ki: 2 ** -20, Mi: 2 ** -10, Gi: 1, '': 2 ** -30 };

function gibibytes(quantity: string): number {
  const [, number = '0', unit = ''] = /^(\d+)(Ki|Mi|Gi)?$/.exec(quantity) ?? [];
  return Number(number) * (UNITS[unit] ?? 0);
}
