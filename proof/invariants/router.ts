import type { Answer } from '../answer';
import { answerOf } from '../caddy/answer';
import { directiveOf, parseCaddyfile, type Directive } from '../caddy/parse';
import { composeRoutes, type ComposeRoute } from '../declared/compose-routes';
import { pathsToAsk, routeFor, seenPath } from '../declared/paths';
import { each } from '../promise';
import type { ComposeSubject } from '../subject';
import { inFile, unless, type Place, type Violation } from '../violation';
import { containersOf, inService, type NamedContainer } from './compose-file/document';

/** At least so long a request waits for a program that starts anew. */
const HELD_SECONDS = 10;

export const routesAreServedByTheRouter = each(
  'The router leads each path to what has its longest prefix, on each host, whole or stripped, with what its route says.',
  { name: 'routes', of: ({ resolved }: ComposeSubject) => composeRoutes(resolved) },
  ({ route, origin }, subject) => {
    const { path: file, directives } = configurationOf(subject);
    return pathsToAsk(route).flatMap((path) =>
      asDeclared(answerOf(directives, origin, path), { subject, origin, path }, inFile(file)),
    );
  },
);

/** A request, and whose routes it is judged by. */
interface Asked {
  readonly subject: ComposeSubject;
  readonly origin: string;
  readonly path: string;
}

function asDeclared(answer: Answer, { subject, origin, path }: Asked, place: Place): Violation[] {
  const declared = routeFor(
    composeRoutes(subject.resolved).filter((one) => one.origin === origin),
    path,
  );
  const by = declared === undefined ? '404' : `${declared.name}:${declared.port}`;
  if (answer.by !== by) return unless(false, place, `leads ${path} on ${origin} to ${answer.by}, where ${by} is due`);
  if (declared === undefined) return [];
  const seen = seenPath(declared.route, path);
  const due = factsOf(declared, subject);
  return [
    ...unless(answer.path === seen, place, `shows ${path} on ${origin} as ${answer.path}, not as ${seen}`),
    ...[...new Set([...due.keys(), ...answer.facts.keys()])].flatMap((fact) =>
      unless(
        due.get(fact)?.(answer.facts.get(fact)) === true,
        place,
        `says of ${path} on ${origin}: ${fact} ${answer.facts.get(fact) ?? '(nothing)'}, which its route does not`,
      ),
    ),
  ];
}

type Judge = (said: string | undefined) => boolean;

/**
 * What must be said of a route, by fact; what is not here may not be said. Of its options `rateLimit` has no place, for the
 * router counts no requests, and `allow` only where it is public: whoever asks a port of 127.0.0.1 is this machine.
 */
function factsOf({ route, onDemand }: ComposeRoute, { resolved }: ComposeSubject): ReadonlyMap<string, Judge> {
  const from = resolved.environment.public?.certificates.from;
  const { allow } = from === undefined ? {} : route;
  const { maxBodyMiB = 1, timeoutSeconds = 60, webSocket, grpc, streaming, headers } = route;
  const is =
    (due: string): Judge =>
    (said) =>
      said === due;
  const held = Math.min(onDemand ? 1 : HELD_SECONDS, timeoutSeconds);
  return new Map<string, Judge>([
    ['greatest body', is(`${maxBodyMiB} MiB`)],
    ...['response_header_timeout', 'read_timeout', 'write_timeout'].map(
      (fact) => [fact, is(`${timeoutSeconds}s`)] as const,
    ),
    // Who is asked once more waits no longer than once.
    ['lb_try_duration', (said = '') => secondsIn(said) >= held && secondsIn(said) <= timeoutSeconds],
    // A service keeps idle connections for more than a minute.
    ['keepalive', (said = '') => secondsIn(said) <= 60],
    ...(webSocket ? [] : [['WebSockets', is('are refused')] as const]),
    ...(grpc ? [['versions', is('h2c')] as const] : []),
    ...(streaming ? [['answers', is('are passed on as they come')] as const] : []),
    ...(allow === undefined ? [] : [['seen by', is(allow.join(' '))] as const]),
    ...(from === 'acme' || from === 'files' ? [['header strict-transport-security', isAlways] as const] : []),
    ...(from === 'files' ? [['certificate', (said = '') => said.includes(' ')] as const] : []),
    ...Object.entries(headers).map(([name, value]) => [`header ${name.toLowerCase()}`, is(value)] as const),
  ]);
}

/** For weeks, in place of what a service says of itself. */
const isAlways: Judge = (said = '') => Number(/^only max-age=(\d+)$/.exec(said)?.[1] ?? 0) >= 1_000_000;

const secondsIn = (duration: string): number => Number(/^(\d+)s$/.exec(duration)?.[1] ?? NaN);

/** The containers that run Caddy. */
export const routersOf = ({ document }: ComposeSubject): NamedContainer[] =>
  containersOf(document).filter(({ container }) => container.command?.[0] === 'caddy');

interface Configuration {
  readonly path: string;
  readonly directives: readonly Directive[];
}

/** The configuration that the router is told to read, as it lies beside the Compose file. */
export function configurationOf(subject: ComposeSubject): Configuration {
  const [router] = routersOf(subject);
  const { command = [], volumes = [] } = router?.container ?? {};
  const read = command[command.indexOf('--config') + 1] ?? '';
  const mount = volumes.find(({ target }) => read.startsWith(`${target}/`));
  const path = `${subject.environment}/${mount?.source.replace(/^\.\//, '') ?? ''}${read.slice(mount?.target.length)}`;
  const text = subject.files.find((file) => file.path === path)?.text;
  return { path: text === undefined ? '' : path, directives: parseCaddyfile(text ?? '') };
}

export const theRouterIsThere = each(
  'Something leads to all routes where there are any, at a port of this machine, takes no orders while it runs, and is not there where there are none.',
  { name: 'environments', of: (subject: ComposeSubject) => [subject] },
  (subject) => {
    const routers = routersOf(subject);
    const isDue = subject.resolved.topology.services.some(({ routes }) => routes.length > 0);
    const [router] = routers;
    if (!isDue || router === undefined)
      return unless(
        routers.length === 0 && !isDue,
        inFile(''),
        `has ${routers.length} routers, and ${isDue ? '' : 'no '}routes`,
      );
    const { path, directives } = configurationOf(subject);
    const options = directiveOf(directives)?.block ?? [];
    const port = directiveOf(options, 'http_port')?.words[1] ?? '80';
    const ports = (router.container.ports ?? []).map(String);
    return [
      ...unless(routers.length === 1, inFile(''), `has ${routers.length} routers`),
      ...unless(
        ports.some((one) => one.endsWith(`:${port}`)),
        inService(router, 'ports'),
        `publishes ${ports.join() || 'nothing'}, and listens on ${port}`,
      ),
      ...unless(
        directiveOf(options, 'admin', 'off') !== undefined,
        inFile(path),
        'can be told otherwise by whoever asks',
      ),
    ];
  },
);
