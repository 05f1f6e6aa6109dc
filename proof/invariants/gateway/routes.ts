import { edgeOf } from '../../declared/edge';
import { pathsToAsk } from '../../declared/paths';
import { declaredRoutes, type DeclaredRoute } from '../../declared/routes';
import { answerOf } from '../../gateway/answer';
import { gatewayRoutes, isAttached } from '../../gateway/attached';
import { listenersOf } from '../../gateway/listeners';
import { namespaceOf } from '../../objects';
import { each } from '../../promise';
import type { KubernetesSubject } from '../../subject';
import { at, unless } from '../../violation';
import { asDeclared } from '../answer-as-declared';
import { ofKind, specOf } from '../workload';

/** What is declared where routes are those of a Gateway; elsewhere nothing of it may be there. */
const declaredOnGateway = (subject: KubernetesSubject): DeclaredRoute[] =>
  edgeOf(subject.resolved).isGateway ? declaredRoutes(subject.resolved) : [];

export const gatewayServesRoutes = each(
  'The Gateway leads each path to what has its longest prefix, on each host, whole or stripped, with what its route says.',
  { name: 'routes of Gateways', of: declaredOnGateway },
  ({ route, host }, subject) =>
    pathsToAsk(route).flatMap((path) =>
      asDeclared(answerOf(subject.objects, { scheme: 'https', host, path }), host, path, {
        declared: declaredOnGateway(subject),
        by: (declared) => backendOf(declared, subject),
        facts: factsOf,
      }),
    ),
);

/** The port of the Service that leads to the port of a route, as the Service is written. */
function backendOf({ service, route }: DeclaredRoute, { objects }: KubernetesSubject): string {
  const { name, namespace } = service;
  const found = ofKind(objects, 'Service').find(
    (one) => one.metadata.name === name && namespaceOf(one) === namespace.name,
  );
  const ports = found === undefined ? [] : (specOf<{ ports?: readonly ServicePort[] }>(found).ports ?? []);
  return `${namespace.name}/${name}:${ports.find((port) => port.name === route.port)?.port ?? '(none)'}`;
}

interface ServicePort {
  readonly name?: string;
  readonly port: number;
  readonly appProtocol?: string;
}

/** What must be said of a route. */
function factsOf({ route }: DeclaredRoute): ReadonlyMap<string, string> {
  const { webSocket, streaming, grpc, timeoutSeconds = 60, headers } = route;
  return new Map<string, string>([
    ...(grpc ? [['speaks', 'gRPC'] as const] : []),
    ...(grpc ? [] : [['answers within', webSocket || streaming ? '0s' : `${timeoutSeconds}s`] as const]),
    ['header strict-transport-security', 'only max-age=2592000'],
    ...Object.entries(headers).map(([name, value]) => [`header ${name.toLowerCase()}`, value] as const),
  ]);
}

export const gatewayRoutesAreDeclared = each(
  'No route of a Gateway is there that nobody declared, but what sends users from HTTP to TLS.',
  { name: 'routes of Gateways as written', of: ({ objects }: KubernetesSubject) => gatewayRoutes(objects) },
  (route, { objects, resolved }) => {
    const attached = listenersOf(objects).filter((listener) => isAttached(route, listener, objects));
    const isPlain = attached.length > 0 && attached.every(({ spec }) => spec.protocol === 'HTTP');
    const isDue = declaredRoutes(resolved).some(({ service }) => service.namespace.name === namespaceOf(route));
    return [
      ...unless(attached.length > 0, at(route, 'spec.parentRefs'), 'is let in nowhere'),
      ...unless(isPlain || isDue, at(route), 'is for no route that is declared'),
    ];
  },
);

export const portsSayWhatTheySpeak = each(
  'A port that a Gateway leads WebSockets or gRPC to says so, for a Gateway is told by the Service.',
  {
    name: 'routes of WebSockets and gRPC',
    of: (subject: KubernetesSubject) => declaredOnGateway(subject).filter(({ route }) => route.webSocket || route.grpc),
  },
  ({ service, route }, { objects }) => {
    const due = route.grpc ? 'kubernetes.io/h2c' : 'kubernetes.io/ws';
    return ofKind(objects, 'Service')
      .filter((one) => one.metadata.name === service.name && namespaceOf(one) === service.namespace.name)
      .flatMap((one) => {
        const port = (specOf<{ ports?: readonly ServicePort[] }>(one).ports ?? []).find(
          ({ name }) => name === route.port,
        );
        return unless(
          port?.appProtocol === due,
          at(one, 'spec.ports'),
          `says that ${route.port} speaks ${port?.appProtocol}`,
        );
      });
  },
);
