import { namespaceOf, type KubernetesObject } from '../objects';
import type { KubernetesSubject } from '../subject';
import { at, type Place } from '../violation';
import { edgeOf } from '../declared/edge';
import { declaredRoutes, pathsOf, type DeclaredRoute } from '../declared/routes';
import { kinds, ofKind, specOf } from './workload';

export interface Path {
  readonly path: string;
  readonly pathType: string;
  readonly backend: { readonly service?: { readonly name: string; readonly port: { name?: string; number?: number } } };
}

/** An Ingress, as far as it is judged here. */
export interface IngressSpec {
  readonly tls?: readonly { readonly hosts?: readonly string[]; readonly secretName?: string }[];
  readonly rules?: readonly { readonly host?: string; readonly http?: { readonly paths: readonly Path[] } }[];
}

/** A path of a host, and the Ingress that takes it up. */
export interface Routed {
  readonly object: KubernetesObject;
  readonly host: string;
  readonly path: Path;
  readonly at: (field: string) => Place;
}

export const ingresses = kinds('Ingresses', 'Ingress');

export const routedIn = (objects: readonly KubernetesObject[]): Routed[] =>
  ofKind(objects, 'Ingress').flatMap((object) =>
    (specOf<IngressSpec>(object).rules ?? []).flatMap(({ host = '*', http }, r) =>
      (http?.paths ?? []).map((path, p) => ({
        object,
        host,
        path,
        at: (field: string) => at(object, `spec.rules[${r}].http.paths[${p}].${field}`),
      })),
    ),
  );

export const hostsIn = (object: KubernetesObject): string[] =>
  (specOf<IngressSpec>(object).rules ?? []).map(({ host = '*' }) => host);

/** Whether an Ingress gives a host its server, or adds paths to it. */
export const typeOf = ({ metadata }: KubernetesObject): string | undefined =>
  metadata.annotations?.['nginx.org/mergeable-ingress-type'];

/** The route that an Ingress is for, by its host and its paths; none for one that nobody declared. */
export const routeOf = (object: KubernetesObject, { resolved }: KubernetesSubject): DeclaredRoute | undefined =>
  declaredRoutes(resolved).find(
    (declared) =>
      declared.service.namespace.name === namespaceOf(object) &&
      hostsIn(object).includes(declared.host) &&
      routedIn([object]).some(({ path }) =>
        pathsOf(declared, edgeOf(resolved).isMerged).includes(`${path.pathType} ${path.path}`),
      ),
  );
