import { NOTHING, type Answer, type Request } from '../answer';
import { hostsIn, routedIn, typeOf, type IngressSpec, type Routed } from '../invariants/ingress';
import { writtenFacts } from '../invariants/route-facts';
import { ofKind, specOf } from '../invariants/workload';
import { namespaceOf, type KubernetesObject } from '../objects';

/** How the controller is configured as a whole. */
export interface Configuration {
  /** Entries of its ConfigMap, of which `hsts` and `http2` are read. @default none */
  readonly entries?: Readonly<Record<string, string>>;
  /** Annotations that every Ingress has, whatever they say. @default none */
  readonly common?: Readonly<Record<string, string>>;
}

/** What holds where nobody says otherwise. */
export const BY_DEFAULT = [
  ['greatest body', '1 MiB'],
  ['waits for the service to send', '60 s'],
  ['waits for the service to take', '60 s'],
] as const;

/** What every answer says of TLS, in place of what a service says, where the controller is told to. */
export const HSTS = 'only max-age=2592000; preload';

/** Facts of an Ingress that the path of an answer says, or its headers. */
export const SEEN_OTHERWISE = ['prefix', 'headers of the host'];

/**
 * What F5's NGINX Ingress Controller does with a request: a host is a server of NGINX by its master, and each path of its minions a
 * location of that server, whose prefixes are of letters and not of segments.
 *
 * @see https://docs.nginx.com/nginx-ingress-controller/configuration/ingress-resources/cross-namespace-configuration/
 * @see https://nginx.org/en/docs/http/ngx_http_core_module.html#location
 */
export function answerOf(
  objects: readonly KubernetesObject[],
  { scheme, host, path }: Request,
  configuration: Configuration = {},
): Answer {
  const master = ofKind(objects, 'Ingress').find((one) => typeOf(one) === 'master' && hostsIn(one).includes(host));
  if (master === undefined) return NOTHING;
  const isTls = (specOf<IngressSpec>(master).tls ?? []).some(({ hosts = [] }) => hosts.includes(host));
  if (isTls !== (scheme === 'https')) return isTls ? { ...NOTHING, by: '301 to https' } : NOTHING;
  const locations = routedIn(objects).filter((one) => one.host === host && typeOf(one.object) === 'minion');
  if (isSentOn(locations, path)) return { ...NOTHING, by: `301 to ${path}/` };
  const found = locationOf(locations, path);
  if (found === undefined) return { ...NOTHING, by: '404' };
  const { name = '', port } = found.path.backend.service ?? {};
  return {
    by: `${namespaceOf(found.object)}/${name}:${port?.name ?? port?.number ?? ''}`,
    path: rewritten(found, path),
    facts: factsOf(found, objects, configuration),
  };
}

const isExact = ({ path: { pathType } }: Routed): boolean => pathType === 'Exact';

/** What is a location as a whole, or else what has the most letters of one before it. */
function locationOf(locations: readonly Routed[], path: string): Routed | undefined {
  const exact = locations.find((one) => isExact(one) && one.path.path === path);
  const [longest] = locations
    .filter((one) => !isExact(one) && path.startsWith(one.path.path))
    .sort((a, b) => b.path.path.length - a.path.path.length);
  return exact ?? longest;
}

/** Of a prefix that ends in a slash, and is nowhere without, NGINX sends on whoever leaves the slash out. */
const isSentOn = (locations: readonly Routed[], path: string): boolean =>
  locations.some((one) => !isExact(one) && one.path.path === `${path}/`) &&
  !locations.some((one) => one.path.path === path);

/** What was matched becomes what the annotation says, as it stands. */
function rewritten({ object, path: { path: matched, backend } }: Routed, path: string): string {
  const rules = object.metadata.annotations?.['nginx.org/rewrites']?.split(';') ?? [];
  const said = rules.map((rule) => /^\s*serviceName=(\S+) rewrite=(\S+)$/.exec(rule));
  const to = said.find((one) => one?.[1] === backend.service?.name)?.[2];
  return to === undefined ? path : `${to}${path.slice(matched.length)}`;
}

/** A header of a location takes the place of all that its server has, unless they are merged. */
function factsOf(
  { object }: Routed,
  objects: readonly KubernetesObject[],
  { entries = {}, common }: Configuration,
): Answer['facts'] {
  const said = writtenFacts(object, objects, common);
  const headers = [...said.keys()].filter((fact) => fact.startsWith('header '));
  const hasHsts =
    entries['hsts'] === 'True' && (headers.length === 0 || said.get('headers of the host') === 'are kept');
  const facts = new Map([
    ...BY_DEFAULT,
    ...(hasHsts ? [['header strict-transport-security', HSTS] as const] : []),
    ...said,
  ]);
  for (const fact of SEEN_OTHERWISE) facts.delete(fact);
  if (entries['http2'] !== 'True') facts.delete('speaks');
  return facts;
}
