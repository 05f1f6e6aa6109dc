import type { PublicHost } from '../../lib/model';
import { caddyOptions, certificateOf, endsTls, TLS_ALONE, type Listening } from './caddy-options';
import { caddyText, type Lines } from './caddy-text';
import { TIMEOUT_SECONDS, type Lead, type Site } from './sites';

/** Greatest body of a request by default, as in a cluster. */
const BODY_MIB = 1;

/** What a Caddyfile is written from. */
export interface Routing extends Listening {
  readonly sites: readonly Site[];
  /** Where certificates come from. @default it is for nobody elsewhere, and speaks no TLS */
  readonly certificates?: PublicHost['certificates'];
}

/**
 * The configuration of the router, whole: nobody changes it while it runs.
 *
 * @see https://caddyserver.com/docs/caddyfile
 */
export const caddyfile = ({ sites, certificates, ...listening }: Routing): string =>
  caddyText([
    ['', caddyOptions(certificates, { grpc: speaksGrpc(sites), ...listening })],
    [`http://:${listening.healthPort}`, ['respond 200']],
    ...sites.flatMap((site) => served(site, certificates)),
    // A host that nobody named is nobody's.
    ...(certificates === undefined ? [] : [['http://', ['respond 404']] as const]),
  ]);

const speaksGrpc = (sites: readonly Site[]): boolean =>
  sites.some(({ leads }) => leads.some(({ route }) => route.grpc));

function served({ host = '', leads }: Site, certificates: Routing['certificates']): Lines {
  const routed = ['route', ledOn(leads, certificates !== undefined)] as const;
  if (!endsTls(certificates)) return [[`http://${host}`, [routed]]];
  return [
    [`http://${host}`, ['redir https://{host}{uri} permanent']],
    [`https://${host}`, [...certificateOf(certificates), TLS_ALONE, routed]],
  ];
}

/** Of several prefixes the first that fits is taken, and what none fits is not found. */
const ledOn = (leads: readonly Lead[], isPublic: boolean): Lines => [
  ...leads.flatMap((lead) => routed(lead, isPublic)),
  ...(leads.some(({ route }) => route.prefix === '/') ? [] : ([['handle', ['respond 404']]] as const)),
];

function routed(lead: Lead, isPublic: boolean): Lines {
  const { name, route } = lead;
  // On a machine that is for nobody elsewhere everybody is let in: who asks is there.
  const { allow } = isPublic ? route : {};
  const shut: Lines = allow === undefined ? [] : [`respond @${name}.shut 403`];
  const matchers = allow === undefined ? [] : [`@${name}.shut not client_ip ${allow.join(' ')}`];
  if (route.prefix === '/') return [...matchers, ['handle', [...handled(lead, shut)]]];
  // Not by `path`, which takes capitals for small letters.
  return [...matchers, `@${name} path_regexp ^${escaped(route.prefix)}(/|$)`, [`handle @${name}`, handled(lead, shut)]];
}

const escaped = (prefix: string): string => prefix.replace(/[.]/g, '\\.');

const handled = (lead: Lead, shut: Lines): Lines => [
  ...Object.entries(lead.route.headers).map(([name, value]) => `header +${name} "${value}"`),
  ...shut,
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
        ...(route.grpc ? ['versions h2c'] : []),
        // No longer than a service has to keep them for the edge of a cluster.
        'keepalive 60s',
      ],
    ],
  ];
}
