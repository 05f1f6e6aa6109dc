import { peersField, type Peer, type PortItem, type Rule } from './network-policy';
import { formatSelector } from './selectors';

/** A rule in words: `worker/worker, egress rule 2 (to pods app=redis in its namespace, port 6379)`. */
export function describeRule(rule: Rule): string {
  const word = peersField[rule.direction];
  const peers = rule.peers?.map(describePeer).join(' or ') ?? 'anyone';
  const ports = rule.ports?.map(describePort).join(', ') ?? 'every port';
  return `${rule.policy}, ${rule.direction} rule ${rule.index + 1} (${word} ${peers}, ${ports})`;
}

export function describePeer(peer: Peer): string {
  if (peer.kind === 'addresses') {
    const except = peer.except.map(({ cidr }) => cidr);
    const shown = except.length > 3 ? [...except.slice(0, 2), `${except.length - 2} more`] : except;
    return peer.block.cidr + (except.length > 0 ? ` except ${shown.join(', ')}` : '');
  }
  const pods = peer.podSelector ? formatSelector(peer.podSelector) : '';
  const who = pods === '' ? 'every pod' : `pods ${pods}`;
  if (peer.namespaceSelector === undefined) return `${who} of its namespace`;
  const spaces = formatSelector(peer.namespaceSelector);
  return `${who} in ${spaces === '' ? 'any namespace' : `namespaces ${spaces}`}`;
}

export function describePort({ protocol, port, endPort }: PortItem): string {
  const numbers = port === undefined ? 'every port' : `port ${port}${endPort === undefined ? '' : `-${endPort}`}`;
  return protocol === 'TCP' && port !== undefined ? numbers : `${numbers}/${protocol}`;
}
