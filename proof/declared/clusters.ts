import type { KubernetesEnvironment, Tenant } from '../../lib/model';

/** The environment whose cluster this one shares. @default its cluster is its own */
export const sharesClusterWith = ({ cluster }: KubernetesEnvironment): string | undefined =>
  cluster !== undefined && 'beside' in cluster ? cluster.beside : undefined;

/** What an environment was given that may do nothing outside of it. @default it may do everything */
export const tenancyOf = ({ cluster }: KubernetesEnvironment): Tenant | undefined =>
  cluster !== undefined && 'tenant' in cluster ? cluster : undefined;

/** Where the ingress controller runs. */
export const CONTROLLER_NAMESPACE = 'ingress';

/** Where the public hosts of an environment are, with their certificates: with the controller, if that is its own. */
export const edgeNamespaceOf = (environment: KubernetesEnvironment): string =>
  tenancyOf(environment)?.namespaces?.[CONTROLLER_NAMESPACE] ??
  (sharesClusterWith(environment) === undefined ? CONTROLLER_NAMESPACE : `${environment.name}-${CONTROLLER_NAMESPACE}`);

/** The namespaces of the other environment in which something of this one stands beside what is there. */
export const namespacesOfOthers = (environment: KubernetesEnvironment): string[] =>
  sharesClusterWith(environment) === undefined ? [] : [CONTROLLER_NAMESPACE];
