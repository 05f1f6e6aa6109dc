import { BlockList, isIPv4 } from 'node:net';
import {
  loadBalancerOf,
  namespaceInCluster,
  NODE_LOCAL_DNS,
  onceOf,
  own,
  type KubernetesEnvironment,
  type Namespace,
} from '../../model';
import { ENVOY_PROXY } from '../../observability/platform-jobs';
import { NAME_LABEL } from '../naming/labels';
import { cloudNativePg } from '../addons/cloudnative-pg';
import { ENVOY_GATEWAY, ENVOY_GATEWAY_NAMESPACE } from '../addons/envoy-gateway';
import { EDGE_NAMESPACE, INGRESS_CONTROLLER } from '../addons/ingress-controller';
import { ISTIO_NAMESPACE } from '../addons/istio';
import { KEDA_NAMESPACE } from '../addons/keda';
import { PROMETHEUS_OPERATOR_NAMESPACE } from '../addons/prometheus-operator';
import type { Addresses, Anyone, Workload } from './flow';

/** What the application talks to, or is talked to by, without owning it. */

/** Nobody's public addresses: private ranges, and the metadata services that hand out a machine's credentials. */
const NOT_PUBLIC = [
  '10.0.0.0/8',
  '100.64.0.0/10',
  '168.63.129.16/32', // Azure's platform endpoint
  '169.254.0.0/16', // link-local, with 169.254.169.254
  '172.16.0.0/12',
  '192.168.0.0/16',
];

/** A host outside: NetworkPolicy knows no names, so it is the internet unless the environment or its definition knows better. */
export function outside(name: string, environment: KubernetesEnvironment, addresses?: readonly string[]): Addresses {
  const cidrs = own(environment.network.external, name) ?? addresses;
  if (cidrs !== undefined) return { kind: 'addresses', name, cidrs };
  return { kind: 'addresses', name: 'the internet', cidrs: ['0.0.0.0/0'], except: notPublic(environment) };
}

/** The private ranges, and what of the cluster's own addresses is not in them: an API server may have a public one. */
const notPublic = onceOf((environment: KubernetesEnvironment): readonly string[] => {
  const { apiServer, nodes } = environment.network;
  const covered = new BlockList();
  const found: string[] = [];
  for (const cidr of [
    ...NOT_PUBLIC,
    ...apiServer.cidrs,
    ...(nodes === 'unnamed' ? [] : nodes),
    ...loadBalancerOf(environment),
  ]) {
    const [address = '', prefix] = cidr.split('/');
    // An exception must be narrower than what it is cut out of, which here is all of IPv4.
    if (!isIPv4(address) || Number(prefix) === 0 || covered.check(address)) continue;
    covered.addSubnet(address, Number(prefix));
    found.push(cidr);
  }
  return found;
});

export const KUBE_DNS: Workload = {
  kind: 'workload',
  name: 'kube-dns',
  namespace: 'kube-system',
  labels: { 'k8s-app': 'kube-dns' },
};

/** The cache on each node, where there is one: it runs on the host network, under addresses of its own. */
export const nodeLocalDns = ({ network: { dns = [NODE_LOCAL_DNS] } }: KubernetesEnvironment): Addresses[] =>
  dns.length === 0 ? [] : [{ kind: 'addresses', name: 'NodeLocal DNS', cidrs: dns }];

export const apiServer = ({ network }: KubernetesEnvironment): Addresses => ({
  kind: 'addresses',
  name: 'the API server',
  cidrs: network.apiServer.cidrs,
});

/** The machines; whatever there is, where their addresses can't be named. */
export const nodes = ({ network }: KubernetesEnvironment): Addresses | Anyone =>
  network.nodes === 'unnamed'
    ? { kind: 'anyone', name: 'the nodes' }
    : { kind: 'addresses', name: 'the nodes', cidrs: network.nodes };

export const loadBalancer = (environment: KubernetesEnvironment): Addresses => ({
  kind: 'addresses',
  name: 'the load balancer',
  cidrs: loadBalancerOf(environment),
});

export const addon = (
  name: string,
  namespace: string,
  labels: Record<string, string> = { [NAME_LABEL]: name },
): Workload => ({
  kind: 'workload',
  name,
  namespace,
  labels,
});

/** The pods that route users to ours: those of the engine's own controller, those beside the Gateway, or as the environment says. */
export function edgePods(environment: KubernetesEnvironment): Workload {
  const { edge } = environment;
  switch (edge?.controller) {
    case 'existing':
      return addon('the ingress controller', edge.pods.namespace, { ...edge.pods.labels });
    case 'envoy-gateway':
      // Their account is called as the Gateway.
      return {
        ...addon(ENVOY_PROXY, namespaceInCluster(EDGE_NAMESPACE, environment)),
        account: environment.application,
      };
    case 'f5-nginx':
    case undefined:
      return { ...addon('nginx-ingress', EDGE_NAMESPACE), account: `${INGRESS_CONTROLLER}-nginx-ingress` };
  }
}
/** What tells the proxies of a Gateway of its routes. */
export const GATEWAY_CONTROLLER = addon(ENVOY_GATEWAY, ENVOY_GATEWAY_NAMESPACE, { [NAME_LABEL]: 'gateway-helm' });
/** @see https://cert-manager.io/docs/configuration/acme/http01/ */
export const acmeSolver = ({ name }: Namespace): Workload =>
  addon(ACME_SOLVER, name, { 'acme.cert-manager.io/http01-solver': 'true' });
/** How the policy of the solver's pods is called. */
export const ACME_SOLVER = 'acme-solver';
export const ACME_SOLVER_PORT = 8089;
/** @see https://cloudnative-pg.io/docs/1.30/networking */
export const POSTGRES_OPERATOR: Workload = {
  ...addon('cloudnative-pg', cloudNativePg.namespace),
  account: 'cloudnative-pg',
};
export const KEDA_OPERATOR: Workload = { ...addon('keda-operator', KEDA_NAMESPACE), account: 'keda-operator' };
/** @see https://istio.io/latest/docs/ops/deployment/application-requirements/#ports-used-by-istio */
export const ISTIOD = addon('istiod', ISTIO_NAMESPACE);
export const KUBE_STATE_METRICS = addon('kube-state-metrics', PROMETHEUS_OPERATOR_NAMESPACE);
