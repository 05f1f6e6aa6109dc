import { network } from './addresses';
import { OWN_CONTROLLER, SOLVER, type Controller, type DeclaredEdge, type Solver } from './declared/edge';
import type { Endpoint, NamedPort } from './endpoints';
import type { Labels } from './objects';

/** Someone who talks to the workloads, or is talked to, without being written in the YAML. */
export type Actor = PodsActor | AddressesActor;

/** Pods that something else deploys: the ingress controller, kube-dns, an operator. */
export interface PodsActor {
  readonly kind: 'pods';
  /** As people say it: `ingress-controller`. */
  readonly name: string;
  readonly namespace: string;
  /** @default only kubernetes.io/metadata.name, which every namespace has */
  readonly namespaceLabels?: Labels;
  readonly labels: Labels;
  /** @default none declared */
  readonly ports?: readonly NamedPort[];
  /** @default false */
  readonly hostNetwork?: boolean;
  /** The ServiceAccount that they run as. @default not known */
  readonly account?: string;
}

/** Everything at some addresses outside the pod network. */
export interface AddressesActor {
  readonly kind: 'addresses';
  readonly name: string;
  /** CIDR blocks of one family, e.g. `['0.0.0.0/0']`. */
  readonly cidrs: readonly string[];
  /** CIDR blocks cut out of them. @default none */
  readonly except?: readonly string[];
}

/** @throws Error when a CIDR block is none */
export function endpointOf(actor: Actor): Endpoint {
  switch (actor.kind) {
    case 'pods': {
      const { name, namespace, labels, ports = [], hostNetwork = false, account } = actor;
      const known = account === undefined ? {} : { account };
      return { kind: 'pods', name, namespace, labels, ports, hostNetwork, ...known, source: 'actor' };
    }
    case 'addresses':
      return {
        kind: 'addresses',
        name: actor.name,
        blocks: actor.cidrs.map(network),
        except: (actor.except ?? []).map(network),
      };
  }
}

/** Where pods, Services and nodes of a cluster may have their addresses: RFC 1918 and the shared space of RFC 6598. */
export const privateNetworks = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'] as const;

/** Blocks that are no one's public address: IANA's special-purpose registry (RFC 6890), multicast and reserved space. */
const specialPurpose = [
  ...['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '192.0.0.0/24', '192.0.2.0/24', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
];

/** Azure's platform endpoint (WireServer), reachable from every virtual machine; pods have no business there. */
const azurePlatform = '168.63.129.16/32';

/**
 * The actors of every cluster. Their labels and ports are what the upstream manifests carry: kube-dns
 * (https://github.com/kubernetes/dns), the metadata service
 * (https://learn.microsoft.com/azure/virtual-machines/instance-metadata-service). `stranger` is any other pod.
 */
export const clusterActors: readonly Actor[] = [
  {
    kind: 'addresses',
    name: 'internet',
    cidrs: ['0.0.0.0/0'],
    except: [...privateNetworks, ...specialPurpose, azurePlatform],
  },
  { kind: 'addresses', name: 'internet-ipv6', cidrs: ['2000::/3'] },
  { kind: 'addresses', name: 'private-networks', cidrs: [...privateNetworks] },
  { kind: 'addresses', name: 'private-networks-ipv6', cidrs: ['fc00::/7', 'fe80::/10'] },
  { kind: 'addresses', name: 'cloud-metadata', cidrs: ['169.254.169.254/32'] },
  { kind: 'addresses', name: 'azure-platform', cidrs: [azurePlatform] },
  {
    kind: 'pods',
    name: 'kube-dns',
    namespace: 'kube-system',
    labels: { 'k8s-app': 'kube-dns' },
    ports: [
      { name: 'dns', port: 53, protocol: 'UDP' },
      { name: 'dns-tcp', port: 53, protocol: 'TCP' },
      { name: 'metrics', port: 9153, protocol: 'TCP' },
    ],
  },
  { kind: 'pods', name: 'stranger', namespace: 'stranger', labels: {} },
];

const NAME = 'app.kubernetes.io/name';

/** Pods of an add-on, found by the name that its chart gives them. */
const addon = (name: string, namespace: string, label: string, ...ports: [string, number][]): PodsActor => ({
  kind: 'pods',
  name,
  namespace,
  labels: { [NAME]: label },
  ports: ports.map(([port, number]) => ({ name: port, port: number, protocol: 'TCP' })),
});

/** The same under the ServiceAccount that its chart gives them. */
const as = (account: string, actor: PodsActor): PodsActor => ({ ...actor, account });

/** The pods that answer a certificate authority: https://cert-manager.io/docs/configuration/acme/http01/ */
export const solverActor = ({ name, namespace }: Solver): PodsActor => ({
  kind: 'pods',
  name,
  namespace,
  labels: { 'acme.cert-manager.io/http01-solver': 'true' },
  ports: [{ name: 'http', port: 8089, protocol: 'TCP' }],
});

/** Who routes users to services, with the labels and ports of its chart if it is the engine's. */
function controllerActor({ namespace, labels, pods, account }: Controller): PodsActor {
  const name = 'ingress-controller';
  if (pods === undefined) return { kind: 'pods', name, namespace, labels };
  const [http = 0, https = 0] = pods.users;
  const metrics = [pods.metrics.name, pods.metrics.port] as [string, number];
  const actor = addon(name, namespace, labels[NAME] ?? '', ['http', http], ['https', https], metrics);
  return account === undefined ? actor : as(account, actor);
}

type EdgePods = Pick<DeclaredEdge, 'controller' | 'solvers'>;
const OWN_EDGE: EdgePods = {
  controller: OWN_CONTROLLER,
  solvers: [{ name: SOLVER, namespace: OWN_CONTROLLER.namespace }],
};

/**
 * The pods at the edge, and those that the platform add-ons bring, with the names and ports of their charts:
 * https://github.com/nginx/kubernetes-ingress, https://cert-manager.io/docs and the others.
 * Those that nothing of ours talks to stand beside those that something does, and must stay as closed as strangers.
 *
 * @param edge who is at the edge. @default the engine's own controller
 */
export const platformActors = ({ controller, solvers }: EdgePods = OWN_EDGE): readonly Actor[] => [
  controllerActor(controller),
  ...solvers.map(solverActor),
  as('cloudnative-pg', addon('cloudnative-pg', 'cnpg-system', 'cloudnative-pg', ['webhook-server', 9443])),
  addon('barman-cloud', 'cnpg-system', 'plugin-barman-cloud', ['grpc', 9090]),
  addon('cert-manager', 'cert-manager', 'cert-manager', ['http-metrics', 9402]),
  addon('cert-manager-webhook', 'cert-manager', 'webhook', ['https', 10250]),
  addon('kube-state-metrics', 'prometheus-operator', 'kube-state-metrics', ['http', 8080]),
  addon('prometheus-operator', 'prometheus-operator', 'kube-prometheus-stack-prometheus-operator', ['https', 10250]),
  addon('external-secrets', 'external-secrets', 'external-secrets', ['metrics', 8080]),
  addon('argocd-application-controller', 'argocd', 'argocd-application-controller', ['metrics', 8082]),
  addon('envoy-gateway', 'envoy-gateway-system', 'gateway-helm', ['grpc', 18000], ['metrics', 19001]),
  as('keda-operator', addon('keda-operator', 'keda', 'keda-operator', ['metrics', 8080], ['metricsservice', 9666])),
  addon('istiod', 'istio-system', 'istiod', ['http-monitoring', 15014], ['tls-xds', 15012]),
  addon('ztunnel', 'istio-system', 'ztunnel', ['ztunnel-stats', 15020]),
  addon('metrics-server', 'kube-system', 'metrics-server', ['https', 10250]),
];

/**
 * The kubelet's probes where a mesh takes the connections of pods: https://istio.io/latest/docs/ambient/usage/networkpolicy/
 */
export const KUBELET: AddressesActor = { kind: 'addresses', name: 'kubelet', cidrs: ['169.254.7.127/32'] };

/** Where NodeLocal DNS is as a rule: https://kubernetes.io/docs/tasks/administer-cluster/nodelocaldns/ */
const NODE_LOCAL_DNS = ['169.254.20.10/32'];

/** The caches of names on the nodes, if there are any. */
export const cacheActors = (cidrs: readonly string[] = NODE_LOCAL_DNS): readonly AddressesActor[] =>
  cidrs.length === 0 ? [] : [{ kind: 'addresses', name: 'node-local-dns', cidrs }];
