import type { KubernetesEnvironment } from '../../lib/model';

/** The environment whose cluster this one shares. @default its cluster is its own */
export const sharesClusterWith = ({ cluster }: KubernetesEnvironment): string | undefined => cluster?.beside;

/** Where the ingress controller runs. */
export const CONTROLLER_NAMESPACE = 'ingress';

/** Where the public hosts of an environment are, with their certificates: with the controller, if that is its own. */
export const edgeNamespaceOf = (environment: KubernetesEnvironment): string =>
  sharesClusterWith(environment) === undefined ? CONTROLLER_NAMESPACE : `${environment.name}-${CONTROLLER_NAMESPACE}`;

/** The namespaces of the other environment in which something of this one stands beside what is there. */
export const namespacesOfOthers = (environment: KubernetesEnvironment): string[] =>
  sharesClusterWith(environment) === undefined ? [] : [CONTROLLER_NAMESPACE];
