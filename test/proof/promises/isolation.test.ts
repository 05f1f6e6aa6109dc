import * as isolation from '../../../proof/invariants/isolation';
import type { KubernetesObject } from '../../../proof/objects';
import { get, one, set, setNamed, without } from './break';
import { copyOf, clusters, keptByObjects } from './kept';

const policyOf = (all: readonly KubernetesObject[], name: string, namespace?: string): KubernetesObject =>
  one(all, 'NetworkPolicy', name, namespace);

describe('the network', () => {
  keptByObjects(isolation.exactlyTheDeclaredArrows, {
    'a rule that is missing': [
      (all) => set(policyOf(all, 'redis', 'worker'), 'spec ingress', []),
      /^NetworkPolicy worker\/\S+ worker\/worker → worker\/redis on 6379 redis is declared and closed/,
    ],
    'a rule that is too much': [
      (all) => {
        const rules = get(policyOf(all, 'docs', 'frontend'), 'spec egress') as object[];
        rules.push({ to: [{ ipBlock: { cidr: '0.0.0.0/0' } }], ports: [{ port: 25, protocol: 'TCP' }] });
      },
      /^NetworkPolicy frontend\/docs frontend\/docs → internet on 25 is open and not declared/,
    ],
    'a namespace that is open to whatever comes': [
      without('NetworkPolicy', 'default-deny', 'data'),
      'a new pod in namespace data would be open for egress',
    ],
    'what can not be evaluated': [
      (all) => [
        ...all,
        { apiVersion: 'cilium.io/v2', kind: 'CiliumNetworkPolicy', metadata: { name: 'x', namespace: 'data' } },
      ],
      'CiliumNetworkPolicy data/x adds to NetworkPolicies: not evaluated here',
    ],
  });
  keptByObjects(isolation.everyWorkloadIsProven, {
    'a workload that nobody defined': [
      (all) => [
        ...all,
        { apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'once', namespace: 'data' }, spec: { template: {} } },
      ],
      'data/once is there, and not defined',
    ],
    'a workload under another name': [
      setNamed('Deployment', 'docs', 'metadata name', 'papers'),
      'frontend/papers is there, and not defined',
    ],
  });
  keptByObjects(isolation.everyWorkloadHasOnePolicy, {
    'no policy': [without('NetworkPolicy', 'docs', 'frontend'), 'frontend/docs has 0 policies'],
    'two policies': [
      (all) => {
        const [copy] = copyOf([policyOf(all, 'docs', 'frontend')]);
        if (copy === undefined) throw new Error('a copy of one is one');
        set(copy, 'metadata name', 'docs-too');
        return [...all, copy];
      },
      'frontend/docs has 2 policies',
    ],
    'a policy for one direction': [
      (all) => set(policyOf(all, 'docs', 'frontend'), 'spec policyTypes', ['Ingress']),
      'NetworkPolicy frontend/docs leaves a direction open',
    ],
  });
  keptByObjects(isolation.rulesSayTheirArrow, {
    'a rule without its reason': [
      (all) => set(policyOf(all, 'docs', 'frontend'), 'metadata annotations arrow/egress.0', undefined),
      'NetworkPolicy frontend/docs has egress rule 0',
    ],
    'a port that the annotation does not say': [
      (all) => set(policyOf(all, 'redis', 'worker'), 'spec ingress 0 ports 0 port', 1),
      'has ingress rule 0 on 1',
    ],
    'an annotation that is left over': [
      (all) => set(policyOf(all, 'docs', 'frontend'), 'metadata annotations arrow/egress.99', 'x'),
      'has arrow/egress.99, and no such rule',
    ],
  });

  test('is told with the policy that would have to change, and its field', () => {
    const [subject] = clusters;
    if (subject === undefined) throw new Error('the seed has a cluster');
    const objects = copyOf(subject.objects);
    set(policyOf(objects, 'worker', 'worker'), 'spec egress', []);
    const found = isolation.exactlyTheDeclaredArrows.holds({ ...subject, objects });
    expect(found).toContainEqual({
      file: 'production/worker/NetworkPolicy.worker.yaml',
      object: 'NetworkPolicy worker/worker',
      field: 'spec.egress',
      words: expect.stringContaining('worker/worker → worker/redis on 6379 redis is declared and closed') as string,
    });
  });
});
