import type { Endpoint, PodsEndpoint } from '../endpoints';
import type { KubernetesObject } from '../objects';
import { WAYPOINT_CLASS } from '../operator-pods';
import { selects } from '../selectors';
import type { Service } from '../services';
import type { World } from '../world';
import { isAuthorization, readAuthorization, type Authorization } from './authorization';
import { isPeerAuthentication, readPeerAuthentication, type PeerAuthentication } from './peer-authentication';

/** What decides in a mesh who is let in where. */
export interface Mesh {
  readonly policies: readonly Authorization[];
  readonly authentications: readonly PeerAuthentication[];
  /** What can't be evaluated, and why. */
  readonly problems: readonly string[];
  readonly isMember: (end: Endpoint) => end is Member;
}

const isCarried = ({ labels }: PodsEndpoint): boolean => labels['istio.io/dataplane-mode'] !== 'none';

/** They are part of what carries: they have certificates of their own, and nothing takes connections for them. */
export const isWaypoint = ({ labels }: PodsEndpoint): boolean =>
  labels['gateway.networking.k8s.io/gateway-class-name'] === WAYPOINT_CLASS;

/** Pods that prove who they are. */
export interface Member extends PodsEndpoint {
  readonly account: string;
}

/** @param namespaces those whose pods are in the mesh, where that is not written */
export function meshOf(objects: readonly KubernetesObject[], namespaces: ReadonlySet<string>): Mesh {
  const problems: string[] = [];
  const policies = objects.filter(isAuthorization).map((object) => readAuthorization(object, problems));
  const authentications = objects.filter(isPeerAuthentication).map(readPeerAuthentication);
  const isMember = (end: Endpoint): end is Member =>
    end.kind === 'pods' &&
    end.account !== undefined &&
    !end.hostNetwork &&
    namespaces.has(end.namespace) &&
    (isCarried(end) || isWaypoint(end));
  return { policies, authentications, problems, isMember };
}

/** Without labels a policy is about every pod of its namespace; what is about a Service, about none. */
export const policiesOf = ({ policies }: Pick<Mesh, 'policies'>, pods: PodsEndpoint): Authorization[] =>
  policies.filter(
    ({ namespace, selector, services }) =>
      services === undefined && namespace === pods.namespace && selects({ matchLabels: selector }, pods.labels),
  );

/** What a waypoint reads of who may come to a Service. */
export const policiesBefore = ({ policies }: Pick<Mesh, 'policies'>, service: Service): Authorization[] =>
  policies.filter(
    ({ namespace, services = [] }) =>
      namespace === service.namespace && services.some((name) => service.name === `${namespace}/${name}`),
  );

/** Those whom connections of the mesh are opened to: pods of ours. */
export const guarded = ({ endpoints, own }: World, namespaces: ReadonlySet<string>): PodsEndpoint[] =>
  endpoints.filter(
    (end): end is PodsEndpoint =>
      end.kind === 'pods' && own.has(end.namespace) && namespaces.has(end.namespace) && isCarried(end),
  );
