import type { Endpoint } from './endpoints';
import type { Peer, Rule } from './network-policy';
import { formatSelector } from './selectors';
import type { Reachability } from './reachability';

/**
 * Whom rules let through, for whoever asks about many of them: rules that name the same are asked once, and of pods that a
 * label names no others are looked at.
 */
export class Admitted {
  private readonly byLabel = new Map<string, Endpoint[]>();
  private readonly known = new Map<string, readonly Endpoint[]>();

  constructor(private readonly reachability: Reachability) {
    for (const end of reachability.world.endpoints) {
      if (end.kind !== 'pods') continue;
      for (const [name, value] of Object.entries(end.labels)) {
        const list = this.byLabel.get(`${name}=${value}`);
        if (list === undefined) this.byLabel.set(`${name}=${value}`, [end]);
        else list.push(end);
      }
    }
  }

  /** The endpoints that a rule lets through, at any address that they have. */
  by(rule: Rule): readonly Endpoint[] {
    const key = `${rule.namespace} ${rule.peers?.map(textOf).join(' or ') ?? 'anyone'}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const found = this.candidates(rule).filter((end) => this.reachability.admits(rule, end));
    this.known.set(key, found);
    return found;
  }

  private candidates({ peers = [] }: Rule): readonly Endpoint[] {
    const { endpoints } = this.reachability.world;
    const [peer] = peers;
    if (peers.length !== 1 || peer?.kind !== 'pods') return endpoints;
    const lists = Object.entries(peer.podSelector?.matchLabels ?? {}).map(
      ([name, value]) => this.byLabel.get(`${name}=${value}`) ?? [],
    );
    return lists.reduce((least, list) => (list.length < least.length ? list : least), endpoints);
  }
}

function textOf(peer: Peer): string {
  if (peer.kind === 'addresses') return `${peer.block.cidr} but ${peer.except.map(({ cidr }) => cidr).join(' ')}`;
  const { podSelector, namespaceSelector } = peer;
  return `${formatSelector(podSelector ?? {})} in ${namespaceSelector === undefined ? 'its own' : formatSelector(namespaceSelector)}`;
}
