import { namespaceOf, where, type KubernetesObject } from '../objects';
import { each, together } from '../promise';
import type { KubernetesSubject } from '../subject';
import { at, entry, unless, type Place } from '../violation';
import { kinds, ofKind, repeated, specOf } from './workload';

interface Path {
  readonly path: string;
  readonly pathType: string;
  readonly backend: { readonly service?: { readonly name: string; readonly port: { name?: string; number?: number } } };
}

interface IngressSpec {
  readonly tls?: readonly { readonly hosts?: readonly string[]; readonly secretName?: string }[];
  readonly rules?: readonly { readonly host?: string; readonly http?: { readonly paths: readonly Path[] } }[];
}

interface Routed {
  readonly object: KubernetesObject;
  readonly host: string;
  readonly path: Path;
  readonly at: (field: string) => Place;
}

const ingresses = kinds('Ingresses', 'Ingress');

const routes = {
  name: 'routes',
  of: ({ objects }: KubernetesSubject): Routed[] =>
    ofKind(objects, 'Ingress').flatMap((object) =>
      (specOf<IngressSpec>(object).rules ?? []).flatMap(({ host = '*', http }, r) =>
        (http?.paths ?? []).map((path, p) => ({
          object,
          host,
          path,
          at: (field: string) => at(object, `spec.rules[${r}].http.paths[${p}].${field}`),
        })),
      ),
    ),
};

/** The hosts that are routed to, or claimed without a route yet. */
export const hostsOf = (objects: readonly KubernetesObject[]): string[] => [
  ...new Set(
    ofKind(objects, 'Ingress').flatMap((object) =>
      (specOf<IngressSpec>(object).rules ?? []).map(({ host = '*' }) => host),
    ),
  ),
];

/** `namespace/service:port` of every port of every Service, by number and by name. */
const addressesOf = (objects: readonly KubernetesObject[]): string[] =>
  ofKind(objects, 'Service').flatMap((service) =>
    (specOf<{ ports?: readonly { name?: string; port: number }[] }>(service).ports ?? []).flatMap(({ name, port }) =>
      [name ?? '', String(port)].map((p) => `${namespaceOf(service)}/${service.metadata.name}:${p}`),
    ),
  );

export const backendsAreBeside = each(
  'A route leads to a Service of its own namespace, by a port that it has.',
  routes,
  ({ object, path, at: place }, { objects }) => {
    const { name = '', port } = path.backend.service ?? {};
    const target = `${namespaceOf(object)}/${name}:${port?.name ?? port?.number ?? ''}`;
    return unless(
      addressesOf(objects).includes(target),
      place('backend.service'),
      `leads ${path.path} to ${target}, which no Service of its namespace is`,
    );
  },
);

export const certificateIsClaimedOnce = each(
  'The certificate of a host is claimed by one Ingress; the others of that host carry none.',
  { name: 'hosts', of: ({ objects }: KubernetesSubject) => hostsOf(objects) },
  (host, { objects }) => {
    const all = ofKind(objects, 'Ingress');
    const claims = all.filter((one) => (specOf<IngressSpec>(one).tls ?? []).some((tls) => tls.hosts?.includes(host)));
    const [first] = claims.length > 0 ? claims : all;
    const names = claims.map(where).join(', ');
    const place = first === undefined ? { file: '', object: '', field: '' } : at(first, 'spec.tls');
    return unless(claims.length === 1, place, `${host} has its certificate in ${names || 'no Ingress'}, not in one`);
  },
);

export const pathsAreNotRewritten = each(
  'No path is rewritten: one regular expression would make every path of the host one, in letters of any case.',
  ingresses,
  (object) =>
    Object.keys(object.metadata.annotations ?? {}).flatMap((key) =>
      unless(!/rewrite|regex|snippet/.test(key), at(object, entry('metadata.annotations', key)), `has ${key}`),
    ),
);

export const pathsArePrefixes = each('A route is a prefix of whole segments.', routes, ({ path, at: place }) => [
  ...unless(path.pathType === 'Prefix', place('pathType'), `has ${path.path}, which is ${path.pathType}`),
  ...unless(
    /^\/$|^(\/[^/]+)+$/.test(path.path),
    place('path'),
    `has ${path.path}, which is no prefix of whole segments`,
  ),
]);

export const prefixesAreClaimedOnce = together('A prefix belongs to one service.', routes, (all) => {
  const claim = ({ host, path }: Routed) => `${host}${path.path}`;
  const twice = repeated(all.map(claim));
  return all.flatMap((route) =>
    unless(!twice.includes(claim(route)), route.at('path'), `has ${claim(route)}, which is claimed twice`),
  );
});

const TYPE = 'nginx.org/mergeable-ingress-type';

export const hostsAreMade = each(
  'The paths of a host are merged into an Ingress that is there.',
  ingresses,
  (object, { objects }) => {
    const ofHost = (one: KubernetesObject) => (specOf<IngressSpec>(one).rules ?? []).map(({ host }) => host);
    const masters = ofKind(objects, 'Ingress').filter(({ metadata }) => metadata.annotations?.[TYPE] === 'master');
    return unless(
      object.metadata.annotations?.[TYPE] !== 'minion' ||
        ofHost(object).every((host) => masters.some((master) => ofHost(master).includes(host))),
      at(object, entry('metadata.annotations', TYPE)),
      'waits for a master Ingress of its host, and there is no master Ingress',
    );
  },
);
