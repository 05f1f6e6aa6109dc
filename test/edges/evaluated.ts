import type { Answer } from '../../proof/answer';
import * as caddy from '../../proof/caddy/answer';
import * as gateway from '../../proof/gateway/answer';
import * as ingress from '../../proof/ingress/f5';
import { controllers } from '../../proof/invariants/controller-values';
import { configurationOf } from '../../proof/invariants/router';
import type { ComposeSubject, KubernetesSubject } from '../../proof/subject';
import { subjectsIn } from '../proof/promises/kept';
import { application, HOSTS } from './application';
import type { Edge, Outcome, Request } from './exchanges';

const PORTS = { api: 8001, page: 8002, desk: 8003, calls: 8004 };
const MIB = 2 ** 20;
/** For so long a server of the tests is silent where it is slow. */
const SLOW_SECONDS = 3;

type Answering = (scheme: 'http' | 'https', host: keyof typeof HOSTS, path: string) => Answer;

function byIngress(): Answering {
  const subject = clusterOf('ingress');
  const [controller] = controllers.of(subject);
  const { entries = {} } = controller?.controller.config ?? {};
  return (scheme, host, path) => ingress.answerOf(subject.objects, { scheme, host: HOSTS[host], path }, { entries });
}

function byGateway(): Answering {
  const { objects } = clusterOf('gateway');
  return (scheme, host, path) => gateway.answerOf(objects, { scheme, host: HOSTS[host], path });
}

function byCaddy(): Answering {
  const [subject] = subjectsIn(application(PORTS, 'ingress')).filter(
    (one): one is ComposeSubject => one.target === 'compose',
  );
  if (subject === undefined) throw new Error('nothing was written for Compose');
  const { directives } = configurationOf(subject);
  return (_, host, path) => caddy.answerOf(directives, `http://${host === 'main' ? '' : `${host}.`}localhost`, path);
}

function clusterOf(by: 'ingress' | 'gateway'): KubernetesSubject {
  const [subject] = subjectsIn(application(PORTS, by)).filter(
    (one): one is KubernetesSubject => one.target === 'kubernetes',
  );
  if (subject === undefined) throw new Error('nothing was written for Kubernetes');
  return subject;
}

/** What facts of an answer mean for a request, in the words of each edge. */
interface Meaning {
  readonly mebibytes: (facts: Answer['facts']) => number;
  /** 0 where there is no limit. */
  readonly seconds: (facts: Answer['facts']) => number;
  readonly hasWebSockets: (facts: Answer['facts']) => boolean;
}

const numberIn = (text = ''): number => parseInt(text, 10);

const MEANINGS: Readonly<Record<Edge, Meaning>> = {
  'F5 NGINX': {
    mebibytes: (facts) => numberIn(facts.get('greatest body')),
    seconds: (facts) => numberIn(facts.get('waits for the service to send')),
    hasWebSockets: (facts) => facts.get('WebSockets') === 'are let through',
  },
  'Envoy Gateway': {
    mebibytes: () => Infinity,
    seconds: (facts) => numberIn(facts.get('answers within')),
    hasWebSockets: () => true,
  },
  Caddy: {
    mebibytes: (facts) => numberIn(facts.get('greatest body')),
    seconds: (facts) => numberIn(facts.get('response_header_timeout')),
    hasWebSockets: (facts) => facts.get('WebSockets') !== 'are refused',
  },
};

/** What each edge makes of a request, by what is written for it. */
export const evaluated: Readonly<Record<Edge, (request: Request) => Outcome>> = {
  'F5 NGINX': outcomes('F5 NGINX', byIngress()),
  'Envoy Gateway': outcomes('Envoy Gateway', byGateway()),
  Caddy: outcomes('Caddy', byCaddy()),
};

function outcomes(edge: Edge, answering: Answering): (request: Request) => Outcome {
  const { mebibytes, seconds, hasWebSockets } = MEANINGS[edge];
  return ({ path, host = 'main', bytes = 0, by }) => {
    const [bare = '', query] = path.split('?');
    const answer = answering(by === 'HTTP without TLS' ? 'http' : 'https', host, decodeURI(bare));
    const { facts } = answer;
    const headers = headersOf(facts);
    const own = /^\d{3}/.exec(answer.by);
    if (own !== null) return { status: Number(own[0]), headers };
    if (bytes > mebibytes(facts) * MIB) return { status: 413, headers };
    if (by === 'WebSocket' && hasWebSockets(facts)) return { status: 101 };
    if (bare.endsWith('/slow') && seconds(facts) > 0 && seconds(facts) < SLOW_SECONDS) return { status: 504 };
    const of = answer.by.replace(/^.*\//, '').replace(/:.*$/, '');
    return { status: 200, seen: [of, query === undefined ? answer.path : `${answer.path}?${query}`], headers };
  };
}

/** A service says one by itself, where nobody sets another. */
const headersOf = (facts: Answer['facts']): Record<string, string> => ({
  'x-own': 'yes',
  ...Object.fromEntries(
    [...facts]
      .filter(([fact]) => fact.startsWith('header '))
      .map(([fact, value]) => [fact.replace('header ', ''), value.replace(/^only /, '')]),
  ),
});
