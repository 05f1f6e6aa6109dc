import type { Lead, Site } from './sites';
import { TIMEOUT_SECONDS } from './sites';

/** Lines of a Caddyfile; those of a block are one level deeper. */
type Lines = readonly (string | readonly [head: string, body: Lines])[];

/** Greatest body of a request by default, as in a cluster. */
const BODY_MIB = 1;

/** What a Caddyfile is written from. */
export interface Routing {
  readonly sites: readonly Site[];
  /** Where it listens, inside its container. */
  readonly port: number;
  /** Where it says that it serves. */
  readonly healthPort: number;
  /** How long requests in flight may last once it is told to stop. */
  readonly drainSeconds: number;
}

/**
 * The configuration of the router, whole: nobody changes it while it runs.
 *
 * @see https://caddyserver.com/docs/caddyfile
 */
export const caddyfile = ({ sites, port, healthPort, drainSeconds }: Routing): string =>
  text([
    ['', ['admin off', 'persist_config off', 'auto_https off', `http_port ${port}`, `grace_period ${drainSeconds}s`]],
    [`http://:${healthPort}`, ['respond 200']],
    ...sites.map(({ host = '', leads }) => [`http://${host}`, [['route', served(leads)]]] as const),
  ]);

/** Of several prefixes the first that fits is taken, and what none fits is not found. */
const served = (leads: readonly Lead[]): Lines => [
  ...leads.flatMap((lead) => routed(lead)),
  ...(leads.some(({ route }) => route.prefix === '/') ? [] : ([['handle', ['respond 404']]] as const)),
];

function routed(lead: Lead): Lines {
  const { name, route } = lead;
  if (route.prefix === '/') return [['handle', handled(lead)]];
  // Not by `path`, which takes capitals for small letters.
  return [`@${name} path_regexp ^${escaped(route.prefix)}(/|$)`, [`handle @${name}`, handled(lead)]];
}

const escaped = (prefix: string): string => prefix.replace(/[.]/g, '\\.');

const handled = (lead: Lead): Lines => [
  ...Object.entries(lead.route.headers).map(([name, value]) => `header +${name} "${value}"`),
  ['request_body', [`max_size ${lead.route.maxBodyMiB ?? BODY_MIB}MiB`]],
  ...(lead.route.webSocket ? [] : ['request_header -Upgrade']),
  ...(lead.route.stripPrefix ? [`uri strip_prefix ${lead.route.prefix}`] : []),
  [`reverse_proxy ${lead.upstream}`, proxied(lead)],
];

function proxied({ route, holdSeconds }: Lead): Lines {
  const seconds = route.timeoutSeconds ?? TIMEOUT_SECONDS;
  return [
    `lb_try_duration ${holdSeconds}s`,
    ...(route.streaming ? ['flush_interval -1'] : []),
    [
      'transport http',
      [
        ...['response_header_timeout', 'read_timeout', 'write_timeout'].map((what) => `${what} ${seconds}s`),
        // No longer than a service has to keep them for the edge of a cluster.
        'keepalive 60s',
      ],
    ],
  ];
}

const text = (lines: Lines, depth = 0): string =>
  lines
    .map((line) => {
      const indent = '\t'.repeat(depth);
      if (typeof line === 'string') return `${indent}${line}\n`;
      const [head, body] = line;
      return `${indent}${head === '' ? '' : `${head} `}{\n${text(body, depth + 1)}${indent}}\n`;
    })
    .join(depth === 0 ? '\n' : '');
