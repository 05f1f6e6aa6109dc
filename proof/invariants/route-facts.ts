import type { Route } from '../../lib/model';
import { namespaceOf, type KubernetesObject } from '../objects';
import { routedIn } from './ingress';
import { ofKind, specOf } from './workload';

/** What holds for the paths of a route, in words of neither model nor controller: `greatest body` → `100 MiB`. */
export type RouteFacts = ReadonlyMap<string, string>;

type Facts = readonly (readonly [fact: string, value: string])[];

/** What a definition says of a route. */
export function declaredFacts(route: Route): RouteFacts {
  const { maxBodyMiB, timeoutSeconds, rateLimit, allow } = route;
  const headers = Object.entries(route.headers);
  return new Map<string, string>([
    ...(route.stripPrefix ? ([['prefix', 'is stripped']] as const) : []),
    ...(maxBodyMiB === undefined ? [] : ([['greatest body', `${maxBodyMiB} MiB`]] as const)),
    ...(timeoutSeconds === undefined
      ? []
      : ['waits for the service to send', 'waits for the service to take'].map(
          (fact) => [fact, `${timeoutSeconds} s`] as const,
        )),
    ...(route.webSocket ? ([['WebSockets', 'are let through']] as const) : []),
    ...(route.grpc ? ([['speaks', 'gRPC']] as const) : []),
    ...(route.streaming ? ([['answers', 'are passed on as they come']] as const) : []),
    ...(rateLimit === undefined
      ? []
      : ([
          ['rate', `${rateLimit.requestsPerSecond} a second`],
          ['burst', `${rateLimit.burst}`],
          ['requests of a burst', 'are served at once'],
          ['rate counts for', 'the address of the client'],
          ['more are refused with', '429'],
        ] as const)),
    ...(headers.length === 0 ? [] : ([['headers of the host', 'are kept']] as const)),
    ...headers.map(([name, value]) => [header(name), value] as const),
    ...(allow === undefined ? [] : ([['seen by', allow.join(', ')]] as const)),
  ]);
}

const header = (name: string): string => `header ${name.toLowerCase()}`;

/** The value, in words if it is the expected one. */
const worded = (value: string, pattern: RegExp, words: string): string => value.replace(pattern, words);

/** What is for the services that it names, and no other. */
const named = (value: string, service: string, fact: string, words: string): Facts =>
  value === service ? [[fact, words]] : [[fact, `of ${value}, not of ${service}`]];

/** What annotations of the controller mean. What is not here would be passed over by nobody. */
const MEANINGS: Readonly<Record<string, (value: string, service: string) => Facts>> = {
  'mergeable-ingress-type': () => [],
  rewrites: (value, service) => [['prefix', value === `serviceName=${service} rewrite=/` ? 'is stripped' : value]],
  'client-max-body-size': (value) => [['greatest body', worded(value, /^(\d+)m$/, '$1 MiB')]],
  'proxy-read-timeout': (value) => [['waits for the service to send', worded(value, /^(\d+)s$/, '$1 s')]],
  'proxy-send-timeout': (value) => [['waits for the service to take', worded(value, /^(\d+)s$/, '$1 s')]],
  'websocket-services': (value, service) => named(value, service, 'WebSockets', 'are let through'),
  'grpc-services': (value, service) => named(value, service, 'speaks', 'gRPC'),
  'proxy-buffering': (value) => [['answers', worded(value, /^False$/, 'are passed on as they come')]],
  'limit-req-rate': (value) => [['rate', worded(value, /^(\d+)r\/s$/, '$1 a second')]],
  'limit-req-burst': (value) => [['burst', value]],
  'limit-req-no-delay': (value) => [['requests of a burst', worded(value, /^True$/, 'are served at once')]],
  'limit-req-key': (value) => [
    ['rate counts for', worded(value, /^\$\{binary_remote_addr\}$/, 'the address of the client')],
  ],
  'limit-req-reject-code': (value) => [['more are refused with', value]],
  'add-header-inherit': (value) => [['headers of the host', worded(value, /^merge$/, 'are kept')]],
  'add-header': (value) =>
    value.split(',').map((entry) => {
      const [name = '', text = '', when] = entry.split(':');
      return [header(name), when === 'always' ? text : `${text}, on success alone`];
    }),
  'location-snippets': (value) =>
    value.split('\n').map((line) => {
      const [, name, text] = /^add_header ([A-Za-z0-9-]+) "([^"$\\]*)" always;$/.exec(line) ?? [];
      const [, size] = /^client_max_body_size (\d+)m;$/.exec(line) ?? [];
      if (size !== undefined) return ['greatest body', `${size} MiB`];
      return name === undefined ? ['line of configuration', line] : [header(name), text ?? ''];
    }),
};

/**
 * What an Ingress says of its paths.
 *
 * @param common what every Ingress of the environment says
 */
export function writtenFacts(
  ingress: KubernetesObject,
  objects: readonly KubernetesObject[],
  common: Readonly<Record<string, string>> = {},
): RouteFacts {
  const own = Object.entries(ingress.metadata.annotations ?? {}).filter(
    ([key, value]) => /nginx|f5\.com/.test(key) && common[key] !== value,
  );
  const services = routedIn([ingress]).map(({ path: { backend } }) => backend.service?.name ?? '');
  const isGrpc = own.some(([key]) => key === 'nginx.org/grpc-services');
  return new Map(
    own.flatMap(([key, value]): Facts => {
      // Of gRPC the controller reads no size.
      if (isGrpc && key === 'nginx.org/client-max-body-size') return [];
      if (key === 'nginx.org/policies') return [['seen by', seenBy(value, ingress, objects)]];
      const meaning = key.startsWith('nginx.org/') ? MEANINGS[key.replace('nginx.org/', '')] : undefined;
      return meaning?.(value, [...new Set(services)].join()) ?? [[key, value]];
    }),
  );
}

/** The addresses that a Policy lets in. */
function seenBy(name: string, ingress: KubernetesObject, objects: readonly KubernetesObject[]): string {
  const policy = ofKind(objects, 'Policy').find(
    (one) => one.metadata.name === name && namespaceOf(one) === namespaceOf(ingress),
  );
  if (policy === undefined) return `nobody, for there is no Policy ${name}`;
  const { accessControl } = specOf<{ accessControl?: { allow?: readonly string[] } }>(policy);
  return accessControl?.allow?.join(', ') ?? `whom the Policy ${name} lets in`;
}
