import { join } from 'node:path';
import { resolve, type KubernetesEnvironment, type Resolved, type Topology } from '../../lib/model';
import type { GeneratedFile } from '../../lib/output/generated-file';
import { synth } from '../../synth';
import { topology } from '../apps/seed';
import { production } from '../apps/seed/environments';
import type { Actor } from '../../proof/actors';
import { isNetworkPolicy } from '../../proof/network-policy';
import { parseObjects, type KubernetesObject } from '../../proof/objects';
import type { World } from '../../proof/world';
import { manifests } from '../fixtures/manifests';

export const ROOT = join(__dirname, '..', '..');

export { production, topology };
export const resolved: Resolved<KubernetesEnvironment> = resolve(topology, production);

/** The files of a topology, in memory. */
export const written = (of: Topology, environment: KubernetesEnvironment = production): readonly GeneratedFile[] =>
  synth({ topology: of, environments: [environment], root: ROOT }).flatMap(({ files }) => files);

/** What their text says. */
export const parsed = (files: readonly GeneratedFile[]): KubernetesObject[] =>
  manifests(files).flatMap(({ path, content }) => parseObjects(content, path));

export const rendered = (of: Topology, environment?: KubernetesEnvironment): KubernetesObject[] =>
  parsed(written(of, environment));

/** What production is written as. */
export const seed: readonly KubernetesObject[] = rendered(topology);

/** The production environment with other addresses. */
export const withNetwork = ({
  loadBalancer,
  ...network
}: Partial<KubernetesEnvironment['network']> & {
  readonly loadBalancer?: readonly string[];
}): KubernetesEnvironment => ({
  ...production,
  network: { ...production.network, ...network },
  ...(loadBalancer === undefined
    ? {}
    : {
        edge: {
          controller: 'f5-nginx',
          loadBalancer: { addresses: loadBalancer, proxyProtocol: !loadBalancer.includes('0.0.0.0/0') },
        },
      }),
});

export interface NetworkPolicy {
  readonly metadata: KubernetesObject['metadata'];
  readonly spec: {
    readonly podSelector: { readonly matchLabels?: Record<string, string> };
    readonly policyTypes: readonly string[];
    readonly ingress?: readonly WrittenRule[];
    readonly egress?: readonly WrittenRule[];
  };
}

interface WrittenRule {
  readonly to?: readonly WrittenPeer[];
  readonly from?: readonly WrittenPeer[];
  readonly ports?: readonly { readonly port: number; readonly protocol: string }[];
}

interface WrittenPeer {
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
  readonly podSelector?: { readonly matchLabels?: Record<string, string> };
}

/** The policies among objects, by `namespace/name`, as they are written. */
export const policiesOf = (objects: readonly KubernetesObject[]): Map<string, NetworkPolicy> =>
  new Map(
    objects
      .filter(isNetworkPolicy)
      .map((object) => [`${object.metadata.namespace}/${object.metadata.name}`, object as unknown as NetworkPolicy]),
  );

/**
 * Those whom rules that name too little would let in: pods of another namespace with the labels of ours, and a new pod
 * without any label in each namespace that pods are in.
 */
export const intruders = ({ endpoints }: World): Actor[] => [
  ...endpoints.flatMap((end): Actor[] =>
    end.kind === 'pods'
      ? [
          {
            kind: 'pods',
            name: `impostor of ${end.name}`,
            namespace: 'impostors',
            labels: end.labels,
            ports: end.ports,
          },
        ]
      : [],
  ),
  ...[...new Set(endpoints.flatMap((end) => (end.kind === 'pods' ? end.namespace : [])))].map((namespace): Actor => ({
    kind: 'pods',
    name: `new in ${namespace}`,
    namespace,
    labels: {},
  })),
];
