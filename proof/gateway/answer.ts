import { NOTHING, type Answer, type Request } from '../answer';
import { specOf } from '../invariants/workload';
import { namespaceOf, type KubernetesObject } from '../objects';
import {
  gatewayRoutes,
  hostnamesOn,
  isAttached,
  isHost,
  type RouteMatch,
  type RouteRule,
  type RouteSpec,
} from './attached';
import { effectOf } from './effect';
import { listenersOf, type Listener } from './listeners';

/** A rule that fits a request, by one of its matches. */
interface Candidate {
  readonly route: KubernetesObject;
  readonly rule: RouteRule;
  readonly match: RouteMatch;
  /** The host for which it fits. */
  readonly hostname: string;
}

/**
 * What Gateways, configured so, do with a request: by the precedence that the specification of the Gateway API gives matches.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httproutespec
 */
export function answerOf(objects: readonly KubernetesObject[], request: Request): Answer {
  const listener = listenerFor(objects, request);
  if (listener === undefined) return NOTHING;
  const found = accepted(listener, objects)
    .flatMap((route) => candidates(route, listener, request))
    .sort(byPrecedence)[0];
  return found === undefined ? { ...NOTHING, by: '404' } : effectOf(found.route, found.rule, found.match, request.path);
}

/** Of the listeners of a port the one with the longest host that fits. */
function listenerFor(objects: readonly KubernetesObject[], { scheme, host }: Request): Listener | undefined {
  const [port, protocol] = scheme === 'http' ? [80, 'HTTP'] : [443, 'HTTPS'];
  return listenersOf(objects)
    .filter(({ spec }) => spec.port === port && spec.protocol === protocol && isHost(host, spec.hostname ?? '*'))
    .sort((a, b) => (b.spec.hostname ?? '').length - (a.spec.hostname ?? '').length)[0];
}

const placeOf = (route: KubernetesObject): string => `${namespaceOf(route)}/${route.metadata.name}`;

/** Of routes of gRPC and of HTTP on one host those of one kind alone: of what is equally old, that of the first name. */
function accepted(listener: Listener, objects: readonly KubernetesObject[]): KubernetesObject[] {
  const attached = gatewayRoutes(objects)
    .filter((route) => isAttached(route, listener, objects))
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  const taken: KubernetesObject[] = [];
  for (const route of attached) {
    const meets = (other: KubernetesObject): boolean =>
      hostnamesOn(other, listener).some((host) => hostnamesOn(route, listener).includes(host));
    if (!taken.some((other) => other.kind !== route.kind && meets(other))) taken.push(route);
  }
  return taken;
}

const EVERYTHING: readonly RouteMatch[] = [{ path: { type: 'PathPrefix', value: '/' } }];

function candidates(route: KubernetesObject, listener: Listener, { host, path }: Request): Candidate[] {
  const [hostname] = hostnamesOn(route, listener)
    .filter((one) => isHost(host, one))
    .sort((a, b) => b.length - a.length);
  if (hostname === undefined) return [];
  return (specOf<RouteSpec>(route).rules ?? []).flatMap((rule) =>
    (rule.matches ?? EVERYTHING)
      .filter((match) => isMet(match, path))
      .map((match) => ({ route, rule, match, hostname })),
  );
}

/** Whether a path fits a match; what looks at anything else, or is not understood, fits nothing. */
function isMet({ path: at, method, headers = [], queryParams = [] }: RouteMatch, path: string): boolean {
  if (headers.length > 0 || queryParams.length > 0 || typeof method === 'string') return false;
  if (method !== undefined) return method.type === 'Exact' && isCalled(method, path);
  const { type = 'PathPrefix', value = '/' } = at ?? {};
  if (type === 'Exact') return path === value;
  return type === 'PathPrefix' && isWithin(path, value);
}

const isCalled = (
  { service, method }: { readonly service?: string; readonly method?: string },
  path: string,
): boolean => {
  const [, called = '', of] = path.split('/');
  return (service ?? called) === called && (method ?? of) === of;
};

/** Prefixes are of whole segments; a slash at their end is as none. */
const isWithin = (path: string, prefix: string): boolean => {
  const bare = prefix.replace(/\/$/, '');
  return path === bare || path.startsWith(`${bare}/`);
};

/** The longest host first, then a whole path before a prefix, a longer one before a shorter, and of equal ones the first name. */
const byPrecedence = (a: Candidate, b: Candidate): number =>
  b.hostname.length - a.hostname.length ||
  Number(b.match.path?.type === 'Exact') - Number(a.match.path?.type === 'Exact') ||
  lengthOf(b.match) - lengthOf(a.match) ||
  (placeOf(a.route) < placeOf(b.route) ? -1 : 1);

function lengthOf({ path, method }: RouteMatch): number {
  if (typeof method === 'object') return (method.service ?? '').length + (method.method ?? '').length;
  return (path?.value ?? '/').length;
}
