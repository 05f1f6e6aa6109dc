import type { Answer, Request } from '../answer';
import { edgeOf } from '../declared/edge';
import * as gateway from '../gateway/answer';
import * as f5 from '../ingress/f5';
import * as plain from '../ingress/plain';
import type { KubernetesSubject } from '../subject';
import { controllers } from './controller-values';

/** What the edge of a cluster does with a request, whichever it is. */
export function answerAtEdge(subject: KubernetesSubject, request: Request): Answer {
  const { objects, resolved } = subject;
  const { isGateway, isMerged } = edgeOf(resolved);
  if (isGateway) return gateway.answerOf(objects, request);
  return isMerged ? f5.answerOf(objects, request, configurationOf(subject)) : plain.answerOf(objects, request);
}

/** What the controller is told as a whole. One that is there already is taken to speak HTTP/2, and not to say anything of TLS. */
function configurationOf(subject: KubernetesSubject): f5.Configuration {
  const [own] = controllers.of(subject);
  const { entries } = own === undefined ? { entries: { http2: 'True' } } : (own.controller.config ?? {});
  return { ...(entries === undefined ? {} : { entries }), common: edgeOf(subject.resolved).annotations };
}
