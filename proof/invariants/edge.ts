import { namespaceOf, type KubernetesObject } from '../objects';
import { ofKind, repeated, specOf, unless, where } from './workload';

interface Path {
  readonly path: string;
  readonly pathType: string;
  readonly backend: { readonly service?: { readonly name: string; readonly port: { name?: string; number?: number } } };
}

interface IngressSpec {
  readonly tls?: readonly { readonly hosts?: readonly string[]; readonly secretName?: string }[];
  readonly rules?: readonly { readonly host?: string; readonly http?: { readonly paths: readonly Path[] } }[];
}

const ingressesOf = (objects: readonly KubernetesObject[]) =>
  ofKind(objects, 'Ingress').map((object) => ({ object, at: where(object), spec: specOf<IngressSpec>(object) }));

const pathsOf = (spec: IngressSpec): readonly { readonly host: string; readonly path: Path }[] =>
  (spec.rules ?? []).flatMap(({ host = '*', http }) => (http?.paths ?? []).map((path) => ({ host, path })));

/** An Ingress reaches only Services of its own namespace, by a port that they have. */
export function backendsAreBeside(objects: readonly KubernetesObject[]): string[] {
  const doors = new Set(
    ofKind(objects, 'Service').flatMap((service) =>
      (specOf<{ ports?: readonly { name?: string; port: number }[] }>(service).ports ?? []).flatMap(({ name, port }) =>
        [name ?? '', String(port)].map((p) => `${namespaceOf(service)}/${service.metadata.name}:${p}`),
      ),
    ),
  );
  return ingressesOf(objects).flatMap(({ object, at, spec }) =>
    pathsOf(spec).flatMap(({ path }) => {
      const { name = '', port } = path.backend.service ?? {};
      const door = `${namespaceOf(object)}/${name}:${port?.name ?? port?.number ?? ''}`;
      return unless(doors.has(door), `${at} leads ${path.path} to ${door}, which no Service of its namespace is`);
    }),
  );
}

/** The certificate of a host is claimed by one Ingress; the others of that host carry none. */
export function certificateIsClaimedOnce(objects: readonly KubernetesObject[]): string[] {
  const ingresses = ingressesOf(objects);
  const hosts = new Set(ingresses.flatMap(({ spec }) => (spec.rules ?? []).map(({ host }) => host ?? '*')));
  return [...hosts].flatMap((host) => {
    const claims = ingresses.filter(({ spec }) => (spec.tls ?? []).some((tls) => tls.hosts?.includes(host)));
    const names = claims.map(({ at }) => at).join(', ');
    return unless(claims.length === 1, `${host} has its certificate in ${names || 'no Ingress'}, not in one`);
  });
}

/** One rewrite or regular expression would turn every path of the host into a case-insensitive regular expression. */
export const pathsAreNotRewritten = (objects: readonly KubernetesObject[]): string[] =>
  ingressesOf(objects).flatMap(({ object, at }) =>
    Object.keys(object.metadata.annotations ?? {})
      .filter((key) => /rewrite|regex|snippet/.test(key))
      .map((key) => `${at} has ${key}`),
  );

/** Every path is a prefix, the longest wins, and each belongs to one service. */
export function prefixesAreClaimedOnce(objects: readonly KubernetesObject[]): string[] {
  const all = ingressesOf(objects).flatMap(({ at, spec }) => pathsOf(spec).map((p) => ({ at, ...p })));
  return [
    ...all.flatMap(({ at, path }) => unless(path.pathType === 'Prefix', `${at}: ${path.path} is ${path.pathType}`)),
    ...all.flatMap(({ at, path }) =>
      unless(/^\/$|^(\/[^/]+)+$/.test(path.path), `${at}: ${path.path} is no prefix of whole segments`),
    ),
    ...repeated(all.map(({ host, path }) => `${host}${path.path}`)).map((twice) => `${twice} is claimed twice`),
  ];
}
