import type { Answer } from '../answer';
import { edgeOf } from '../declared/edge';
import { pathsToAsk } from '../declared/paths';
import { declaredRoutes, type DeclaredRoute } from '../declared/routes';
import * as f5 from '../ingress/f5';
import { each } from '../promise';
import type { KubernetesSubject } from '../subject';
import { unless } from '../violation';
import { asDeclared } from './answer-as-declared';
import { answerAtEdge } from './edge-answer';
import { controllers } from './controller-values';
import { declaredFacts } from './route-facts';

const declaredOnIngress = ({ resolved }: KubernetesSubject): DeclaredRoute[] =>
  edgeOf(resolved).isGateway ? [] : declaredRoutes(resolved);

export const ingressesServeRoutes = each(
  'The ingress controller leads each path to what has its longest prefix of whole segments, on each host, whole or stripped, with what its route says.',
  { name: 'routes by Ingresses', of: declaredOnIngress },
  ({ route, host }, subject) => {
    const judge = {
      declared: declaredOnIngress(subject),
      by: ({ service, route: { port } }: DeclaredRoute) => `${service.namespace.name}/${service.name}:${port}`,
      facts: ({ route: of }: DeclaredRoute) => dueOf(of, subject),
    };
    return pathsToAsk(route).flatMap((path) =>
      asDeclared(answerAtEdge(subject, { scheme: 'https', host, path }), host, path, judge),
    );
  },
);

export const ingressesLeadToTls = each(
  'A host whose paths are merged sends whoever comes without TLS to it.',
  {
    name: 'merged hosts that are routed to',
    of: (subject: KubernetesSubject) =>
      edgeOf(subject.resolved).isMerged ? [...new Set(declaredOnIngress(subject).map(({ host }) => host))] : [],
  },
  (host, subject) => {
    const { by } = answerAtEdge(subject, { scheme: 'http', host, path: '/any' });
    const place = { file: '', object: host, field: '' };
    return unless(by === '301 to https', place, `answers http://${host} by ${by}`);
  },
);

/** What holds by the definition, and else by the controller; of an Ingress that every controller understands there is no more to say. */
function dueOf(route: DeclaredRoute['route'], subject: KubernetesSubject): Answer['facts'] {
  if (!edgeOf(subject.resolved).isMerged) return new Map();
  const isOurs = controllers.of(subject).length > 0;
  const facts = new Map([
    ...f5.BY_DEFAULT,
    ...(isOurs ? [['header strict-transport-security', f5.HSTS] as const] : []),
    ...declaredFacts(route),
  ]);
  for (const fact of f5.SEEN_OTHERWISE) facts.delete(fact);
  return facts;
}
