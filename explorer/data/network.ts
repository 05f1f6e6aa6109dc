import type { KubernetesEnvironment, Resolved } from '../../lib/model';
import { Admitted } from '../../proof/admitted';
import { namespacesOfOthers } from '../../proof/declared/clusters';
import { networkOf } from '../../proof/declared/network-of';
import { describeRule } from '../../proof/describe-rule';
import type { Endpoint } from '../../proof/endpoints';
import type { Direction, Rule } from '../../proof/network-policy';
import type { KubernetesObject } from '../../proof/objects';
import { Reachability } from '../../proof/reachability';
import { rulePorts } from '../../proof/rule-ports';
import { surroundingsOf } from '../../proof/surroundings';
import { buildWorld } from '../../proof/world';
import { meshSides, portSpans } from './mesh-side';
import type { End, PageNetwork, PageRule, PortSpan, Side } from './page-data';

/** What the policies of a cluster let through, end by end: from it a page answers why any two may talk, or may not. */
export function policiesOf(
  objects: readonly KubernetesObject[],
  resolved: Resolved<KubernetesEnvironment>,
): PageNetwork {
  const others = { others: namespacesOfOthers(resolved.environment) };
  const reachability = new Reachability(buildWorld(objects, surroundingsOf(networkOf(resolved), others)));
  const { endpoints, policies: all } = reachability.world;
  const reasons = new Map(all.map(({ id, annotations }) => [id, annotations]));
  const admitted = new Admitted(reachability);
  const numbers = new Map(endpoints.map((end, i) => [end, i]));
  const meshSide = meshSides(objects, resolved, reachability, numbers);
  const ends = endpoints.map((self): End => {
    const side = (direction: Direction): Side => {
      const { policies, rules } = reachability.isolation(self, direction);
      return {
        by: policies.map(({ id }) => id),
        rules: rules.flatMap((rule) => {
          const because = reasons.get(rule.policy)?.[`arrow/${direction}.${rule.index}`];
          return pageRules(rule, self, admitted.by(rule), numbers).map((one) => ({
            says: describeRule(rule),
            ...(because === undefined ? {} : { because }),
            ...one,
          }));
        }),
      };
    };
    const ports = self.kind === 'pods' ? self.ports.map(({ protocol, port }) => [protocol, port] as const) : [];
    return { name: self.name, ports, egress: side('egress'), ingress: side('ingress'), ...meshSide(self) };
  });
  return { kind: 'policies', ends };
}

/** A rule, or one for each destination where a port is named: a name means what the destination calls so. */
function pageRules(
  rule: Rule,
  self: Endpoint,
  peers: readonly Endpoint[],
  numbers: ReadonlyMap<Endpoint, number>,
): Pick<PageRule, 'ports' | 'peers'>[] {
  const numbersOf = (ends: readonly Endpoint[]): number[] => ends.flatMap((end) => numbers.get(end) ?? []);
  const isNamed = rule.ports?.some(({ port }) => typeof port === 'string') ?? false;
  if (rule.direction === 'ingress' || !isNamed) return [{ ports: spansOf(rule, self), peers: numbersOf(peers) }];
  return peers.map((peer) => ({ ports: spansOf(rule, peer), peers: numbersOf([peer]) }));
}

const spansOf = (rule: Rule, destination: Endpoint): PortSpan[] => portSpans(rulePorts(rule, destination));

/** A Compose file as far as it says who is reached from outside. */
interface Services {
  readonly services?: Readonly<Record<string, { readonly ports?: readonly string[] }>>;
}

/** All containers of a project are in one network; from outside come those to published ports. */
export const projectOf = ({ services = {} }: Services): PageNetwork => ({
  kind: 'project',
  published: Object.fromEntries(
    Object.entries(services).flatMap(([name, { ports = [] }]) => (ports.length === 0 ? [] : [[name, ports]])),
  ),
});
