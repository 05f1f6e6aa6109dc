import type { KubernetesEnvironment, Resolved } from '../../lib/model';
import { inMesh } from '../../proof/declared/mesh';
import type { Endpoint } from '../../proof/endpoints';
import { describeMeshRule, nameOf } from '../../proof/mesh/describe-mesh-rule';
import { meshOf } from '../../proof/mesh/mesh';
import { isPassing, MeshReach, type LetIn } from '../../proof/mesh/mesh-reach';
import type { KubernetesObject } from '../../proof/objects';
import type { Ports } from '../../proof/ports';
import type { Reachability } from '../../proof/reachability';
import type { End, MeshPageRule, PortSpan } from './page-data';

export const portSpans = (ports: Ports): PortSpan[] =>
  ports.map(({ protocol, from, to }) => [protocol, from, to] as const);

/** What the mesh of an environment lets in, end by end; nothing where there is none. */
export function meshSides(
  objects: readonly KubernetesObject[],
  resolved: Resolved<KubernetesEnvironment>,
  reachability: Reachability,
  numbers: Numbers,
): (end: Endpoint) => Pick<End, 'mesh'> {
  if (resolved.environment.mesh === undefined) return () => ({});
  const namespaces = inMesh(resolved);
  const reach = new MeshReach(meshOf(objects, namespaces), reachability, namespaces);
  const all = [...numbers.keys()];
  return (end) => {
    if (!reach.isGuarded(end)) return {};
    const policies = reach.policies(end);
    const rules = policies.some(({ action }) => action === 'ALLOW')
      ? reach.rules(end).flatMap((rule) => {
          const because = rule.policy.object.metadata.annotations?.[`arrow/ingress.${rule.index}`];
          return grouped(reach.askers(rule, all), (from) => reach.letsInBy(rule, from, end), numbers).map((one) => ({
            says: describeMeshRule(rule),
            ...(because === undefined ? {} : { because }),
            ...one,
          }));
        })
      : grouped(all, (from) => reach.letsIn(from, end), numbers).map((one) => ({ says: UNSAID, ...one }));
    const by = policies.length === 0 ? ['what the mesh takes in plain text'] : policies.map(nameOf);
    return { mesh: { by, rules: [...rules, ...passing(all, numbers)] } };
  };
}

const UNSAID = 'no policy of the mesh says whom alone it lets in';

type Numbers = ReadonlyMap<Endpoint, number>;

/** Those that are let in on the same ports and the same way together. */
function grouped(
  all: readonly Endpoint[],
  letIn: (from: Endpoint) => LetIn,
  numbers: Numbers,
): Pick<MeshPageRule, 'ports' | 'peers' | 'isPlain'>[] {
  const found = new Map<string, { readonly ports: PortSpan[]; readonly isPlain: boolean; readonly peers: number[] }>();
  for (const from of all) {
    const number = numbers.get(from);
    if (number === undefined || isPassing(from)) continue;
    const { byMesh, inPlainText } = letIn(from);
    for (const [open, isPlain] of [[byMesh, false] as const, [inPlainText, true] as const]) {
      if (open.length === 0) continue;
      const ports = portSpans(open);
      const key = JSON.stringify([isPlain, ports]);
      const known = found.get(key);
      if (known === undefined) found.set(key, { ports, isPlain, peers: [number] });
      else known.peers.push(number);
    }
  }
  return [...found.values()].map(({ isPlain, ...one }) => ({ ...one, ...(isPlain ? { isPlain } : {}) }));
}

/** Whom the mesh does not see is let in by no rule of it. */
function passing(all: readonly Endpoint[], numbers: Numbers): MeshPageRule[] {
  const peers = all.filter(isPassing).flatMap((end) => numbers.get(end) ?? []);
  return peers.length === 0
    ? []
    : [{ says: 'probes of the kubelet pass by the mesh', ports: [['TCP', 1, 65535]], peers, isPlain: true }];
}
