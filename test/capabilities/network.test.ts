import type { KubernetesEnvironment, Network } from '../../lib/model';
import { exactlyTheDeclaredArrows } from '../../proof/invariants/isolation';
import { ofKind, specOf } from '../../proof/invariants/workload';
import type { KubernetesObject } from '../../proof/objects';
import * as seed from '../apps/seed';
import { one, set } from '../proof/promises/break';
import { keptByObjects } from '../proof/promises/kept';
import { brokenPromises, clusterOf, writtenOf } from './broken-promises';

const base = clusterOf(seed);
const withNetwork = (network: Partial<Network>): KubernetesEnvironment => ({
  ...base,
  network: { ...base.network, ...network },
});
const localDns = ['169.254.10.10/32', '169.254.10.11/32'];

test.each<[string, Partial<Network>]>([
  ['caches of names at other addresses', { dns: localDns }],
  ['no caches of names on nodes', { dns: [] }],
  ['nodes that no address finds', { nodes: 'unnamed' }],
])('a network with %s keeps every promise', (_, network) => {
  expect(brokenPromises(withNetwork(network))).toEqual([]);
});

interface Rule {
  readonly to?: readonly object[];
  readonly ports: readonly { readonly port: number; readonly protocol: string }[];
}
const egressOf = (network: Partial<Network>, name: string, namespace: string): readonly Rule[] =>
  specOf<{ egress: Rule[] }>(one(writtenOf(withNetwork(network)).objects, 'NetworkPolicy', name, namespace)).egress;
const DNS = [
  { port: 53, protocol: 'UDP' },
  { port: 53, protocol: 'TCP' },
];

describe('every workload asks for names', () => {
  const asked = (network: Partial<Network>) =>
    egressOf(network, 'backend', 'backend').filter(({ ports }) => JSON.stringify(ports) === JSON.stringify(DNS));
  const kubeDns = {
    to: [expect.objectContaining({ podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } }) as object],
  };
  const at = (...cidrs: string[]) => ({ to: cidrs.map((cidr) => ({ ipBlock: { cidr } })), ports: DNS });

  test('of kube-dns, and of NodeLocal DNS where nothing else is said', () => {
    expect(asked({})).toEqual([expect.objectContaining(kubeDns), at('169.254.20.10/32')]);
  });

  test('at the addresses of the caches that there are', () => {
    expect(asked({ dns: localDns })).toEqual([expect.objectContaining(kubeDns), at(...localDns)]);
  });

  test('of kube-dns alone where there are none', () => {
    expect(asked({ dns: [] })).toEqual([expect.objectContaining(kubeDns)]);
  });
});

describe('where no address finds a node', () => {
  const subject = writtenOf(withNetwork({ nodes: 'unnamed' }));

  test('what scrapes kubelets may ask anybody on their port, and nothing else names nobody', () => {
    const open = ofKind(subject.objects, 'NetworkPolicy').flatMap((policy) =>
      (specOf<{ egress?: Rule[] }>(policy).egress ?? [])
        .filter(({ to }) => to === undefined)
        .map(({ ports }) => [policy.metadata.name, ports]),
    );
    expect(open).toEqual([['prometheus', [{ port: 10250, protocol: 'TCP' }]]]);
  });

  const open = (policy: KubernetesObject, direction: 'egress' | 'ingress'): void => {
    const rules = policy.spec as Record<typeof direction, object[]>;
    rules[direction].push({ ports: [{ port: 10250, protocol: 'TCP' }] });
  };
  const kubelets = (rules: Rule[]) => rules.find(({ to }) => to === undefined);
  keptByObjects(
    exactlyTheDeclaredArrows,
    {
      'kubelets that are not reached': [
        (all) =>
          set(kubelets((one(all, 'NetworkPolicy', 'prometheus').spec as { egress: Rule[] }).egress) ?? {}, 'to', [
            { ipBlock: { cidr: '198.51.100.0/24' } },
          ]),
        'prometheus → private-networks on 10250 is declared and closed',
      ],
      'anybody on another port': [
        (all) =>
          set(
            kubelets((one(all, 'NetworkPolicy', 'prometheus').spec as { egress: Rule[] }).egress) ?? {},
            'ports 0 port',
            22,
          ),
        'on 22 is open and not declared',
      ],
      'another workload that may ask anybody': [
        (all) => open(one(all, 'NetworkPolicy', 'backend', 'backend'), 'egress'),
        'backend/backend → internet on 10250 is open and not declared',
      ],
      'somebody of ours who lets it in': [
        (all) => open(one(all, 'NetworkPolicy', 'backend', 'backend'), 'ingress'),
        'prometheus → backend/backend on 10250 (undeclared) is open and not declared',
      ],
    },
    [subject],
  );
});
