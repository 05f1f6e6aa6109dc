import type { Endpoint } from '../../proof/endpoints';
import { describeRule } from '../../proof/describe-rule';
import type { Rule } from '../../proof/network-policy';
import { onePort } from '../../proof/ports';
import { prove } from '../../proof/prove';
import { selects } from '../../proof/selectors';
import { seed, policiesOf, resolved } from './subject';

const policies = policiesOf(seed);
const ofWorkloads = [...policies].filter(([id]) => !id.endsWith('/default-deny'));
const { reachability } = prove(seed, resolved);
const { world } = reachability;

const selectedBy = (id: string): Endpoint[] => {
  const policy = world.policies.find((one) => one.id === id);
  return world.endpoints.filter(
    (end) => end.kind === 'pods' && end.namespace === policy?.namespace && selects(policy.podSelector, end.labels),
  );
};

const namespaces = seed.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => metadata.name);

describe('Each namespace', () => {
  test.each(namespaces)(
    '%s denies everything in both directions to every pod, unless another policy allows it',
    (name) => {
      expect(policies.get(`${name}/default-deny`)?.spec).toEqual({
        podSelector: {},
        policyTypes: ['Ingress', 'Egress'],
      });
    },
  );
});

describe('Each workload', () => {
  test.each(ofWorkloads)('%s is the name of the policy and of what it selects', (id, policy) => {
    expect(policy.spec.policyTypes).toEqual(['Ingress', 'Egress']);
    // Where an operator or a chart decides about the pods, the name is that of the resource or of the chart.
    const names: Readonly<Record<string, readonly string[]>> = {
      'data/postgres': ['data/postgres', 'data/postgres-replica'],
      'data/postgres-jobs': ['data/postgres-initdb', 'data/postgres-join'],
      'ingress/nginx-ingress': ['ingress-controller'],
      'ingress/acme-solver': ['acme-solver'],
    };
    const selected = selectedBy(id).map((endpoint) => endpoint.name);
    expect(selected.sort()).toEqual(names[id] ?? [id]);
  });
});

describe('Each rule', () => {
  const rules = world.policies.flatMap((policy) =>
    [...(policy.egress ?? []), ...(policy.ingress ?? [])].map((rule) => [describeRule(rule), policy, rule] as const),
  );
  /** Who is meant by a name in an annotation: a workload by its policy, an actor by its own or a descriptive name. */
  function endpointsCalled(name: string): Endpoint[] {
    const words = name.replace(/^the /, '').replace(/ /g, '-').toLowerCase();
    const actor = words === 'nodelocal-dns' ? 'node-local-dns' : words.slice(words.indexOf('/') + 1);
    const selected = selectedBy(name);
    return selected.length > 0 ? selected : world.endpoints.filter((endpoint) => endpoint.name === actor);
  }

  const portsOf = (rule: Rule): unknown[] => [...new Set((rule.ports ?? []).map(({ port }) => port))];

  test.each(rules)('%s is the arrow that its annotation tells, with a reason', (_, policy, rule) => {
    const sentence = policy.annotations[`arrow/${rule.direction}.${rule.index}`] ?? '';
    const [, from = '', to = '', numbers = '', because = ''] =
      /^(.+) → (.+) on ([\d, ]+), because (.+)$/.exec(sentence) ?? [];
    expect(because).toMatch(/\w+ \w+/);
    expect(rule.direction === 'egress' ? from : to).toBe(policy.id);
    expect(numbers.split(', ').map(Number)).toEqual(portsOf(rule));
    const [sources, targets] = [endpointsCalled(from), endpointsCalled(to)];
    expect(sources.length * targets.length).toBeGreaterThan(0);
    for (const port of numbers.split(', ').map(Number)) {
      const [range] = onePort(port);
      const sides = sources.flatMap((a) =>
        targets.map((b) => range && reachability.verdict(a, b, range)[rule.direction]),
      );
      expect(sides.every((side) => side?.allowedBy.includes(rule))).toBe(true);
    }
  });
});
