import type { Application } from '../../../lib/model';
import * as mesh from '../../../proof/invariants/mesh';
import { exactlyTheDeclaredArrows } from '../../../proof/invariants/isolation';
import type { KubernetesObject } from '../../../proof/objects';
import { get, one, set, without } from './break';
import { byGateway } from './by-gateway';
import { keptIn } from './kept';

const { topology, environments } = byGateway();
const meshed: Application = {
  topology,
  environments: environments.map((one) => (one.target === 'kubernetes' ? { ...one, mesh: { kind: 'istio' } } : one)),
};
const { keptByObjects } = keptIn(meshed);

/** Whom a policy of the mesh lets in first. */
const source = (all: readonly KubernetesObject[], name: string, namespace: string) =>
  [one(all, 'AuthorizationPolicy', name, namespace), 'spec rules 0 from 0 source'] as const;

describe('a Gateway in a mesh', () => {
  keptByObjects(mesh.meshLetsInWhatIsDeclared, {
    'a service that does not know the proxies': [
      (all) => set(...source(all, 'page', 'two'), { serviceAccounts: ['ingress/nginx'] }),
      'ingress-controller → two/page on 80 is declared, and refused by the mesh',
    ],
    'a service that takes the whole namespace for the proxies': [
      (all) => set(...source(all, 'page', 'two'), { namespaces: ['ingress'] }),
      'a new account in ingress → two/page on 80 is let in by the mesh, and not declared',
    ],
    'a port that is no route’s': [
      (all) => set(one(all, 'AuthorizationPolicy', 'page', 'two'), 'spec rules 0 to 0 operation ports', ['80', '9000']),
      'ingress-controller → two/page on 9000 is let in by the mesh, and not declared',
    ],
    'proxies that refuse users': [
      without('PeerAuthentication', 'envoy', 'ingress'),
      'load-balancer → ingress-controller on 10080, 10443 is declared, and refused by the mesh',
    ],
    'proxies that take from everybody': [
      (all) => set(one(all, 'AuthorizationPolicy', 'envoy', 'ingress'), 'spec rules', [{}]),
      'is let in by the mesh, and not declared',
    ],
  });
  keptByObjects(mesh.namespacesAreInTheMesh, {
    'a Gateway that is out of it': [
      (all) => set(one(all, 'Namespace', 'ingress'), 'metadata labels istio.io/dataplane-mode', undefined),
      'leaves ingress out of the mesh',
    ],
  });
  keptByObjects(exactlyTheDeclaredArrows, {
    'proxies that the network keeps from the port of the mesh': [
      (all) => {
        const policy = one(all, 'NetworkPolicy', 'page', 'two');
        const ports = get(policy, 'spec ingress 0 ports') as readonly { readonly port: number }[];
        set(
          policy,
          'spec ingress 0 ports',
          ports.filter(({ port }) => port !== 15008),
        );
      },
      'ingress-controller → two/page on 15008',
    ],
  });
});
