import { namespaceOf, where, type KubernetesObject } from '../objects';
import { each, together } from '../promise';
import type { KubernetesSubject } from '../subject';
import { at, entry, unless } from '../violation';
import { edgeOf } from '../declared/edge';
import type { DeclaredRoute } from '../declared/routes';
import { listenersOf } from '../gateway/listeners';
import { hostsIn, ingresses, routedIn, routeOf, typeOf, type IngressSpec, type Routed } from './ingress';
import { ofKind, repeated, specOf } from './workload';

const routes = { name: 'routes', of: ({ objects }: KubernetesSubject) => routedIn(objects) };

/** The hosts to which users come, by Ingresses or by a Gateway. */
export const publicHosts = (objects: readonly KubernetesObject[]): string[] => [
  ...hostsOf(objects),
  ...listenersOf(objects).flatMap(({ spec: { hostname } }) => hostname ?? []),
];

/** The hosts that are routed to, or claimed without a route yet. */
const hostsOf = (objects: readonly KubernetesObject[]): string[] => [
  ...new Set(ofKind(objects, 'Ingress').flatMap(hostsIn)),
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
  'The certificate of a host whose paths are merged is claimed by one Ingress; the others of that host carry none.',
  {
    name: 'merged hosts',
    of: ({ objects, resolved }: KubernetesSubject) => (edgeOf(resolved).isMerged ? hostsOf(objects) : []),
  },
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
  'No path is rewritten but by a route that strips its prefix: one regular expression would make all of a host one.',
  ingresses,
  (object, subject) =>
    Object.entries(object.metadata.annotations ?? {}).flatMap(([key, value]) =>
      unless(
        !/rewrite|regex|snippet/.test(key) || isHarmless(key, value, routeOf(object, subject)),
        at(object, entry('metadata.annotations', key)),
        `has ${key}: ${value}`,
      ),
    ),
);

/** The prefix that a route says is to go, or lines that add headers, or limit bodies. */
const isHarmless = (key: string, value: string, declared: DeclaredRoute | undefined): boolean =>
  key === 'nginx.org/location-snippets'
    ? value.split('\n').every((line) => /^(add_header|client_max_body_size) /.test(line))
    : key === 'nginx.org/rewrites' &&
      declared?.route.stripPrefix === true &&
      value === `serviceName=${declared.service.name} rewrite=/`;

export const pathsArePrefixes = each(
  'A route is a prefix of whole segments; where paths are merged it is that path itself, and all below it.',
  routes,
  ({ path: { path, pathType }, at: place }, { resolved }) => {
    const { isMerged } = edgeOf(resolved);
    const isBelow = isMerged && pathType === 'Prefix' && path !== '/';
    return [
      ...unless(
        pathType === 'Prefix' || (isMerged && path !== '/' && pathType === 'Exact'),
        place('pathType'),
        `has ${path}, which is ${pathType}`,
      ),
      ...unless(
        (isBelow ? /^(\/[^/]+)+\/$/ : /^\/$|^(\/[^/]+)+$/).test(path),
        place('path'),
        `has ${path}, which is no prefix of whole segments`,
      ),
    ];
  },
);

export const prefixesAreClaimedOnce = together('A prefix belongs to one service.', routes, (all) => {
  const claim = ({ host, path }: Routed) => `${host}${path.path}`;
  const twice = repeated(all.map(claim));
  return all.flatMap((route) =>
    unless(!twice.includes(claim(route)), route.at('path'), `has ${claim(route)}, which is claimed twice`),
  );
});

export const hostsAreMade = each(
  'The paths of a host are merged into an Ingress that is there.',
  ingresses,
  (object, { objects }) => {
    const masters = ofKind(objects, 'Ingress').filter((one) => typeOf(one) === 'master');
    return unless(
      typeOf(object) !== 'minion' ||
        hostsIn(object).every((host) => masters.some((master) => hostsIn(master).includes(host))),
      at(object, entry('metadata.annotations', 'nginx.org/mergeable-ingress-type')),
      'waits for a master Ingress of its host, and there is no master Ingress',
    );
  },
);

export const rulesAreOne = each(
  'An Ingress that is merged has one host: the controller refuses it with another.',
  ingresses,
  (object) =>
    unless(
      typeOf(object) === undefined || hostsIn(object).length === 1,
      at(object, 'spec.rules'),
      `has the hosts ${hostsIn(object).join(', ') || '(none)'}, not one`,
    ),
);
