import { onceOf } from '../../lib/model';
import { namespacesOfOthers } from '../declared/clusters';
import { workloadNames } from '../declared/names';
import type { Difference } from '../difference';
import type { Endpoint } from '../endpoints';
import { isOwn } from '../matrix';
import { isNetworkPolicy } from '../network-policy';
import type { Policy } from '../network-policy';
import { ProblemsError } from '../problems';
import { each, together } from '../promise';
import { prove, type Proof } from '../prove';
import { isEmpty, selects } from '../selectors';
import type { KubernetesSubject } from '../subject';
import { allPods } from './selectors';
import { at, inFile, unless, type Place, type Violation } from '../violation';

/** Who reaches whom; what is wrong with objects that can't be evaluated. */
export const proofOf = onceOf(({ objects, resolved }: KubernetesSubject): Proof | ProblemsError => {
  try {
    return prove(objects, resolved);
  } catch (error) {
    if (error instanceof ProblemsError) return error;
    throw error;
  }
});

/** Something of the proof; nothing where there is none, which {@link exactlyTheDeclaredArrows} tells. */
const ofProof =
  <T>(pick: (proof: Proof) => readonly T[]) =>
  (subject: KubernetesSubject): readonly T[] => {
    const proof = proofOf(subject);
    return proof instanceof ProblemsError ? [] : pick(proof);
  };

export const exactlyTheDeclaredArrows = together(
  'The network opens exactly the declared arrows, between all pairs of workloads and to and from everyone around them.',
  { name: 'pairs', of: ofProof(({ reaches }) => reaches) },
  (_, subject) => {
    const proof = proofOf(subject);
    if (proof instanceof ProblemsError) return proof.problems.map((words) => ({ ...inFile(''), words }));
    return proof.differences.map((difference) => violationOf(difference, proof, subject));
  },
);

/** A difference stands in the policy of the end that would have to change: the source's, if it is ours. */
function violationOf(difference: Difference, proof: Proof, subject: KubernetesSubject): Violation {
  const { world } = proof.reachability;
  const { from, to, side = 'egress', words } = difference;
  const ends = side === 'egress' ? [from, to] : [to, from];
  const own = ends.map((name) => world.endpoints.find((end) => end.name === name && isOwn(world, end)));
  const end = own.find((one) => one !== undefined);
  const direction = end?.name === from ? 'egress' : 'ingress';
  const [policy] = end === undefined ? [] : policiesOf(end, world.policies);
  return { ...inPolicy(policy?.id, subject, `spec.${direction}`), words };
}

/** The policies of an endpoint itself, without those of its whole namespace. */
const policiesOf = (end: Endpoint, policies: readonly Policy[]): Policy[] =>
  policies.filter(
    ({ namespace, podSelector }) =>
      end.kind === 'pods' && end.namespace === namespace && !isEmpty(podSelector) && selects(podSelector, end.labels),
  );

/** @param id `namespace/name` */
function inPolicy(id: string | undefined, { objects }: KubernetesSubject, field: string): Place {
  const found = objects
    .filter(isNetworkPolicy)
    .find(({ metadata: { namespace, name } }) => `${namespace}/${name}` === id);
  return found === undefined ? inFile('') : at(found, field);
}

const ownWorkloads = {
  name: 'workloads',
  of: ofProof(({ reachability: { world } }) => world.endpoints.filter((end) => isOwn(world, end))),
};

export const everyWorkloadIsProven = together(
  'The workloads are those of the definition, and no others.',
  { name: 'workloads', of: ({ objects }: KubernetesSubject) => allPods(objects) },
  (own, { resolved }) => {
    const names = own.map(({ name }) => name);
    // The pods of an add-on, which come from its chart, have no namespace in their names.
    const due = workloadNames(resolved).filter((name) => name.includes('/'));
    return [
      ...due.flatMap((name) => unless(names.includes(name), inFile(''), `${name} is defined, and not there`)),
      ...names.flatMap((name) => unless(due.includes(name), inFile(''), `${name} is there, and not defined`)),
    ];
  },
);

export const everyWorkloadHasOnePolicy = each(
  'Every workload has one policy of its own, for both directions, beside the one that denies its namespace everything.',
  ownWorkloads,
  (end, subject) => {
    const proof = proofOf(subject);
    const all = proof instanceof ProblemsError ? [] : policiesOf(end, proof.reachability.world.policies);
    const [first] = all;
    return [
      ...unless(all.length === 1, inPolicy(first?.id, subject, ''), `${end.name} has ${all.length} policies, not one`),
      ...all.flatMap(({ id, egress, ingress }) =>
        unless(
          egress !== undefined && ingress !== undefined,
          inPolicy(id, subject, 'spec.policyTypes'),
          'leaves a direction open',
        ),
      ),
    ];
  },
);

/** Whom a policy is about, by its name: beside one of another environment it has the name of its own before that. */
function toldAs(id: string, { environment, resolved }: KubernetesSubject): string {
  const [namespace = ''] = id.split('/');
  const isOthers = namespacesOfOthers(resolved.environment).includes(namespace);
  return isOthers ? id.replace(`/${environment}-`, '/') : id;
}

export const rulesSayTheirArrow = each(
  'Every rule of a policy has one annotation that says its arrow, with its ports and the reason, and no other is left over.',
  { name: 'policies', of: ofProof(({ reachability: { world } }) => world.policies) },
  ({ id, egress = [], ingress = [], annotations, podSelector }, subject) => {
    if (isEmpty(podSelector)) return [];
    const rules = [...egress, ...ingress];
    const keys = rules.map(({ direction, index }) => `arrow/${direction}.${index}`);
    const over = Object.keys(annotations).filter((key) => key.startsWith('arrow/') && !keys.includes(key));
    const place = inPolicy(id, subject, 'metadata.annotations');
    const self = toldAs(id, subject);
    return [
      ...over.flatMap((key) => unless(false, place, `has ${key}, and no such rule`)),
      ...rules.flatMap(({ direction, index, ports = [] }) => {
        const key = `arrow/${direction}.${index}`;
        const [, from, to, numbers = '', because = ''] =
          /^(.+) → (.+) on ([\d, ]+), because (.+)$/.exec(annotations[key] ?? '') ?? [];
        const written = [...new Set(ports.map(({ port }) => String(port)))].join(', ');
        const holds = /\w+ \w+/.test(because) && numbers === written && (direction === 'egress' ? from : to) === self;
        return unless(holds, place, `has ${direction} rule ${index} on ${written} that ${key} does not tell`);
      }),
    ];
  },
);
