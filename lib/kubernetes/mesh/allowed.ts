import type { AuthorizationPolicySpecRules } from '../../../imports/security.istio.io';
import { sentenceOf, type Flow } from '../network/flow';
import type { membersOf } from './members';
import { sourcesOf } from './sources';

/** Who is let in by a policy of a mesh, rule by rule, and for each rule which arrows it comes from. */
export interface Allowed {
  readonly annotations: Record<string, string>;
  readonly rules: AuthorizationPolicySpecRules[];
}

interface Rule {
  readonly sources: ReturnType<typeof sourcesOf>;
  readonly ports: readonly number[];
  readonly words: readonly string[];
}

/**
 * Those who are one to the mesh have one rule: a second one would allow nothing, and hide when the first goes.
 *
 * @param portsOf the ports of a flow, as whoever reads the policy counts them
 */
export function allowedBy(
  flows: readonly Flow[],
  isMember: ReturnType<typeof membersOf>,
  portsOf: (flow: Flow) => readonly number[],
): Allowed {
  const found = new Map<string, Rule>();
  for (const flow of flows) {
    const sources = sourcesOf(flow.from, isMember);
    const key = JSON.stringify(sources);
    const { ports, words } = found.get(key) ?? { ports: [], words: [] };
    const all = [...new Set([...ports, ...portsOf(flow)])].sort((a, b) => a - b);
    found.set(key, { sources, ports: all, words: [...words, sentenceOf(flow)] });
  }
  const rules = [...found.values()];
  return {
    annotations: Object.fromEntries(rules.map(({ words }, i) => [`arrow/ingress.${i}`, words.join('; ')])),
    rules: rules.map(({ sources, ports }) => ({
      from: sources.map((source) => ({ source })),
      to: [{ operation: { ports: ports.map(String) } }],
    })),
  };
}
