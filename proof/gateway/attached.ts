import { ofKind, specOf } from '../invariants/workload';
import { namespaceOf, type KubernetesObject, type Labels } from '../objects';
import type { Listener, Ref, Selector } from './listeners';

/** A route of a Gateway, as far as it is judged. */
export interface RouteSpec {
  readonly parentRefs?: readonly (Ref & { readonly sectionName?: string; readonly port?: number })[];
  /** @default every host of the listener */
  readonly hostnames?: readonly string[];
  readonly rules?: readonly RouteRule[];
}

export interface RouteRule {
  readonly matches?: readonly RouteMatch[];
  readonly filters?: readonly RouteFilter[];
  readonly backendRefs?: readonly (Ref & { readonly port?: number; readonly weight?: number })[];
  readonly timeouts?: { readonly request?: string; readonly backendRequest?: string };
}

export interface RouteMatch {
  readonly path?: { readonly type?: string; readonly value?: string };
  /** Of an HTTPRoute the method of HTTP, of a GRPCRoute that of gRPC. */
  readonly method?: string | { readonly type?: string; readonly service?: string; readonly method?: string };
  readonly headers?: readonly object[];
  readonly queryParams?: readonly object[];
}

export interface RouteFilter {
  readonly type: string;
  readonly urlRewrite?: {
    readonly hostname?: string;
    readonly path?: { readonly type: string; readonly replacePrefixMatch?: string };
  };
  readonly responseHeaderModifier?: Modifier;
  readonly requestRedirect?: {
    readonly scheme?: string;
    readonly statusCode?: number;
    readonly hostname?: string;
    readonly port?: number;
    readonly path?: object;
  };
}

export interface Modifier {
  readonly set?: readonly Header[];
  readonly add?: readonly Header[];
  readonly remove?: readonly string[];
}

interface Header {
  readonly name: string;
  readonly value: string;
}

export const gatewayRoutes = (objects: readonly KubernetesObject[]): KubernetesObject[] =>
  ['HTTPRoute', 'GRPCRoute'].flatMap((kind) => ofKind(objects, kind));

/** Whether a route names a listener, and is let in by it. */
export function isAttached(route: KubernetesObject, listener: Listener, objects: readonly KubernetesObject[]): boolean {
  const { gateway, spec } = listener;
  const isNamed = (specOf<RouteSpec>(route).parentRefs ?? []).some(
    ({ kind = 'Gateway', namespace = namespaceOf(route), name, sectionName, port }) =>
      kind === 'Gateway' &&
      namespace === namespaceOf(gateway) &&
      name === gateway.metadata.name &&
      (sectionName ?? spec.name) === spec.name &&
      (port ?? spec.port) === spec.port,
  );
  return isNamed && isAllowed(route, listener, objects) && hostnamesOn(route, listener).length > 0;
}

function isAllowed(
  route: KubernetesObject,
  { gateway, spec }: Listener,
  objects: readonly KubernetesObject[],
): boolean {
  const { namespaces: { from = 'Same', selector } = {}, kinds } = spec.allowedRoutes ?? {};
  if (kinds !== undefined && !kinds.some(({ kind }) => kind === route.kind)) return false;
  const namespace = namespaceOf(route);
  switch (from) {
    case 'All':
      return true;
    case 'Same':
      return namespace === namespaceOf(gateway);
    default:
      return from === 'Selector' && selects(selector ?? {}, labelsOf(namespace, objects));
  }
}

/** The labels of a namespace; each has one with its name. */
const labelsOf = (namespace: string, objects: readonly KubernetesObject[]): Labels => ({
  ...ofKind(objects, 'Namespace').find(({ metadata }) => metadata.name === namespace)?.metadata.labels,
  'kubernetes.io/metadata.name': namespace,
});

/** Whether labels are selected; an operator that is not understood selects nobody. */
export const selects = ({ matchLabels = {}, matchExpressions = [] }: Selector, labels: Labels): boolean =>
  Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
  matchExpressions.every(({ key, operator, values = [] }) => {
    const value = labels[key];
    return operator === 'In' && value !== undefined && values.includes(value);
  });

/** The hosts on which a route is served at a listener: where it says none, those of the listener. */
export function hostnamesOn(route: KubernetesObject, { spec: { hostname } }: Listener): string[] {
  const { hostnames } = specOf<RouteSpec>(route);
  if (hostnames === undefined || hostnames.length === 0) return [hostname ?? '*'];
  return hostnames.filter((host) => hostname === undefined || isHost(host, hostname));
}

/** Whether a host is one of a pattern's: that itself, or any below what has a star before it. */
export const isHost = (host: string, pattern: string): boolean =>
  pattern === '*' || host === pattern || (pattern.startsWith('*.') && host.endsWith(pattern.slice(1)));
