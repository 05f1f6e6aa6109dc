import type { Addresses as NetworkAddresses } from './declared/network-of';
import {
  cacheActors,
  clusterActors,
  KUBELET,
  platformActors,
  privateNetworks,
  type Actor,
  type AddressesActor,
} from './actors';
import { isInside, network } from './addresses';
import type { Surroundings } from './world';

/** Everyone around the workloads of one environment, told apart by the addresses that it names. */
export interface Places extends Surroundings {
  /** The actors at which a name is found: `nodes` is also found at `api-server` where one of the nodes is that. */
  readonly at: (name: string) => readonly string[];
}

/** Namespaces that more than one environment may have something in. */
interface Namespaces {
  /** Those of others. @default none */
  readonly others?: readonly string[];
}

/** Addresses that an environment has a name for. */
interface Block {
  /** What the environment calls it. */
  readonly of: string;
  /** Of the actor: what is partly public is two. */
  readonly name: string;
  readonly cidrs: readonly string[];
  /** What is allowed to the internet reaches it. */
  readonly isOnInternet: boolean;
}

/**
 * The actors of an environment: those of every cluster, the platform's, and one for each block of addresses that the
 * environment names: `api-server`, `nodes`, `load-balancer`, and external backing services by their names. Every address
 * belongs to the narrowest of them and to no other, so that what holds for one holds for all of its addresses.
 *
 * @throws Error when a CIDR block is none
 */
export function surroundingsOf(
  { apiServer, nodes, loadBalancer, external = {}, edge, dns, isMeshed = false }: NetworkAddresses,
  { others = [] }: Namespaces = {},
): Places {
  const blocks: Block[] = [
    { of: 'api-server', name: 'api-server', cidrs: apiServer.cidrs, isOnInternet: false },
    {
      of: 'load-balancer',
      name: 'load-balancer',
      cidrs: loadBalancer,
      isOnInternet: false,
    },
    { of: 'nodes', name: 'nodes', cidrs: nodes === 'unnamed' ? [] : nodes, isOnInternet: false },
    ...Object.entries(external).flatMap(([name, cidrs]) => externalBlocks(name, cidrs)),
  ].sort((a, b) => (size(a) < size(b) ? -1 : size(a) > size(b) ? 1 : 0));
  const narrower = (block: Block) => blocks.slice(0, blocks.indexOf(block));
  const own = (block: Block) =>
    block.cidrs.filter((cidr) => !narrower(block).some((other) => isWithin([cidr], other.cidrs)));
  const present = blocks.filter((block) => own(block).length > 0);
  const named = blocks.flatMap(({ cidrs }) => cidrs);
  const caches = cacheActors(dns).flatMap(({ cidrs }) => cidrs);
  return {
    actors: [
      ...clusterActors.map((actor) => (actor.kind === 'addresses' ? without(actor, [...named, ...caches]) : actor)),
      ...cacheActors(dns).map((actor) => without(actor, named)),
      ...platformActors(edge),
      ...(isMeshed ? [KUBELET] : []),
      ...present.map((block) => {
        const { name, cidrs } = block;
        const inside = narrower(block).flatMap((other) => other.cidrs);
        return without({ kind: 'addresses', name, cidrs }, [...inside, ...caches]);
      }),
    ],
    notPods: [...named, ...caches],
    others,
    at: (name) => {
      const found = blocks.filter((block) => block.of === name);
      if (name === 'internet')
        return [name, ...present.filter(({ isOnInternet }) => isOnInternet).map((block) => block.name)];
      // Where nodes have no name, they are somewhere in private networks.
      if (name === 'nodes' && nodes === 'unnamed') return ['private-networks'];
      if (found.length === 0) return [name];
      return present
        .filter((block) => found.some((one) => block === one || isWithin(own(block), one.cidrs)))
        .map((block) => block.name);
    },
  };
}

/**
 * An external service by what reaches it: what is allowed to the internet reaches its public part, but neither what is in
 * private networks nor, for that internet is IPv4's, what has an address of IPv6.
 */
function externalBlocks(name: string, cidrs: readonly string[]): Block[] {
  const partOf = (cidr: string): Part =>
    network(cidr).family === 6 ? 'by IPv6' : isWithin([cidr], privateNetworks) ? 'in private networks' : 'public';
  const parts = PARTS.map((part) => ({ part, cidrs: cidrs.filter((cidr) => partOf(cidr) === part) })).filter(
    (one) => one.cidrs.length > 0,
  );
  return parts.map((one, i) => ({
    of: name,
    name: i === 0 ? name : `${name}, ${one.part}`,
    cidrs: one.cidrs,
    isOnInternet: one.part === 'public',
  }));
}

const PARTS = ['public', 'in private networks', 'by IPv6'] as const;
type Part = (typeof PARTS)[number];

const size = ({ cidrs }: Block): bigint =>
  cidrs.map(network).reduce((sum, { first, last }) => sum + last - first + 1n, 0n);

const isWithin = (inner: readonly string[], outer: readonly string[]): boolean =>
  inner.some((cidr) => outer.some((block) => isInside(network(cidr), network(block))));

const without = (actor: AddressesActor, cidrs: readonly string[]): Actor => ({
  ...actor,
  except: [...(actor.except ?? []), ...cidrs],
});
