import type { End, MeshPageRule, MeshSide, PageRule, PortSpan, Side } from '../data/page-data';

/** Whether one end lets another one through, and by what. */
export interface SideVerdict {
  /** Policies that isolate it; without any, everything passes. */
  readonly by: readonly string[];
  /** Rules that let the other end through. */
  readonly rules: readonly PageRule[];
  readonly ports: readonly PortSpan[];
}

export interface Verdict {
  readonly egress: SideVerdict;
  readonly ingress: SideVerdict;
  /** What the mesh says of it. @default it is not asked */
  readonly mesh?: MeshVerdict;
  /** Ports that all of them let through. */
  readonly open: readonly PortSpan[];
}

export interface MeshVerdict extends SideVerdict {
  readonly rules: readonly MeshPageRule[];
}

const EVERY_PORT: readonly PortSpan[] = ['TCP', 'UDP', 'SCTP'].map((protocol) => [protocol, 1, 65535] as const);

/** The port by which the mesh carries what its pods say: https://istio.io/latest/docs/ambient/architecture/hbone/ */
const HBONE = 15008;

/** Whether a connection passes: both ends must let it through, by the rules of NetworkPolicies, and the mesh where one is. */
export function verdictOf(ends: readonly End[], from: number, to: number): Verdict {
  const [source, target] = [ends[from], ends[to]];
  const egress = sideOf(source?.egress, to);
  const ingress = sideOf(target?.ingress, from);
  const network = common(egress.ports, ingress.ports);
  if (target?.mesh === undefined) return { egress, ingress, open: network };
  const mesh = meshOf(target.mesh, from, network);
  const others = network.filter(([protocol]) => protocol !== 'TCP');
  return { egress, ingress, mesh, open: joined([...mesh.ports, ...others]) };
}

/** The mesh has a port of its own, where it asks for which one somebody comes; what is in plain text comes to that itself. */
function meshOf({ by, rules: all }: MeshSide, peer: number, network: readonly PortSpan[]): MeshVerdict {
  const rules = all.filter(({ peers }) => peers.includes(peer));
  const isCarried = common(network, [['TCP', HBONE, HBONE]]).length > 0;
  const ports = rules.flatMap(({ isPlain = false, ports: some }) =>
    isPlain ? common(network, some) : isCarried ? some : [],
  );
  return { by, rules, ports: joined(ports) };
}

function sideOf(side: Side | undefined, peer: number): SideVerdict {
  if (side === undefined || side.by.length === 0) return { by: [], rules: [], ports: EVERY_PORT };
  const rules = side.rules.filter(({ peers }) => peers.includes(peer));
  return { by: side.by, rules, ports: rules.flatMap(({ ports }) => ports) };
}

/** The ports that are in both, each once. */
function common(some: readonly PortSpan[], others: readonly PortSpan[]): PortSpan[] {
  const found = some.flatMap(([protocol, from, to]) =>
    others.flatMap(([other, low, high]): PortSpan[] => {
      const span: PortSpan = [protocol, Math.max(from, low), Math.min(to, high)];
      return protocol === other && span[1] <= span[2] ? [span] : [];
    }),
  );
  return joined(found);
}

/** Spans that overlap or touch, as one. */
function joined(spans: readonly PortSpan[]): PortSpan[] {
  const rank = (protocol: string): number => ['TCP', 'UDP', 'SCTP'].indexOf(protocol);
  const sorted = [...spans].sort((a, b) => rank(a[0]) - rank(b[0]) || a[1] - b[1]);
  const result: PortSpan[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (last !== undefined && last[0] === span[0] && span[1] <= last[2] + 1)
      result[result.length - 1] = [last[0], last[1], Math.max(last[2], span[2])];
    else result.push(span);
  }
  return result;
}

/** `8000, 53/UDP, every port`. */
export const portsText = (spans: readonly PortSpan[]): string =>
  spans.length === EVERY_PORT.length && spans.every(([, from, to]) => from === 1 && to === 65535)
    ? 'every port'
    : spans.map(spanText).join(', ');

const spanText = ([protocol, from, to]: PortSpan): string =>
  `${from === to ? from : `${from}-${to}`}${protocol === 'TCP' ? '' : `/${protocol}`}`;
