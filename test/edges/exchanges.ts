import type { HOSTS } from './application';

/** What leads to services: in a cluster by Ingresses or by a Gateway, and on a machine that is for nobody elsewhere. */
export type Edge = 'F5 NGINX' | 'Envoy Gateway' | 'Caddy';

/** What is asked. */
export interface Request {
  readonly path: string;
  /** @default main */
  readonly host?: keyof typeof HOSTS;
  /** Length of a body that is posted. @default it is a GET */
  readonly bytes?: number;
  /** @default nothing more: with TLS, where the edge speaks it */
  readonly by?: 'HTTP without TLS' | 'WebSocket' | 'gRPC';
}

/** What comes of it. */
export interface Outcome {
  /** Of HTTP; a call of gRPC that is not implemented is 404, for which its clients take it. */
  readonly status: number;
  /** The service that answers, and the path that it sees. @default the edge answers, or there is no more to see */
  readonly seen?: readonly [of: string, as: string];
  /** Each header of the answer that says at least this, in small letters. @default none is looked at */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request, and what comes of it at every edge. */
export interface Exchange {
  readonly request: Request;
  readonly outcome: Outcome;
  /** At which edges it is otherwise, and why it must be. @default at none */
  readonly unlike?: Readonly<Partial<Record<Edge, readonly [outcome: Outcome, because: string]>>>;
}

const MIB = 2 ** 20;

const by = (of: string, as: string): Outcome => ({ status: 200, seen: [of, as] });
const get = (path: string, outcome: Outcome): Exchange => ({ request: { path }, outcome });

const NO_TLS = 'on a machine that is for nobody elsewhere nobody speaks TLS';
const NO_SIZE = 'the Gateway API has no field for the size of a body, and Envoy passes on what comes';
const ALWAYS_WEBSOCKETS = 'the Gateway API can forbid nobody to change to a WebSocket';

const MORE = { 'x-own': 'more', 'x-robots-tag': "noindex; by 'us', all" };
const TLS_ALONE = { 'strict-transport-security': 'max-age=2592000' };

/** What each edge is asked: the real ones by `run.sh` of each, all of them by what is written for them. */
export const EXCHANGES: readonly Exchange[] = [
  get('/', by('page', '/')),
  get('/apiary', by('page', '/apiary')),
  get('/API/users', by('page', '/API/users')),
  get('/v1x0', by('page', '/v1x0')),
  get('/v1.0', by('api', '/v1.0')),
  get('/v1.0/a', by('api', '/v1.0/a')),
  get('/v1.0a', by('page', '/v1.0a')),
  get('/api', by('api', '/')),
  get('/api/', by('api', '/')),
  get('/api/users?name=a%20b', by('api', '/users?name=a%20b')),
  get('/api/live', by('api', '/')),
  get('/api/live/x', by('api', '/x')),
  get('/api/lives', by('api', '/lives')),
  get('/%61pi/users', by('api', '/users')),

  // Hosts have routes of their own.
  { request: { path: '/desk', host: 'admin' }, outcome: by('desk', '/desk') },
  { request: { path: '/desk/1', host: 'admin' }, outcome: by('desk', '/desk/1') },
  { request: { path: '/desks', host: 'admin' }, outcome: { status: 404 } },
  { request: { path: '/', host: 'admin' }, outcome: { status: 404 } },
  get('/desk', by('page', '/desk')),

  // Times and bodies.
  get('/v1.0/slow', { status: 504 }),
  get('/slow', by('page', '/slow')),
  { request: { path: '/', bytes: MIB }, outcome: by('page', '/') },
  {
    request: { path: '/', bytes: MIB + 1 },
    outcome: { status: 413 },
    unlike: { 'Envoy Gateway': [by('page', '/'), NO_SIZE] },
  },
  { request: { path: '/api', bytes: 2 * MIB }, outcome: by('api', '/') },
  {
    request: { path: '/api', bytes: 2 * MIB + 1 },
    outcome: { status: 413, headers: MORE },
    unlike: { 'Envoy Gateway': [by('api', '/'), NO_SIZE] },
  },

  // What answers say.
  get('/api', { ...by('api', '/'), headers: { ...MORE } }),
  get('/api/live', { ...by('api', '/'), headers: { 'x-own': 'yes' } }),
  {
    request: { path: '/' },
    outcome: { ...by('page', '/'), headers: TLS_ALONE },
    unlike: { Caddy: [by('page', '/'), NO_TLS] },
  },
  {
    request: { path: '/api' },
    outcome: { ...by('api', '/'), headers: TLS_ALONE },
    unlike: { Caddy: [by('api', '/'), NO_TLS] },
  },

  // Other protocols.
  {
    request: { path: '/a?b=c', by: 'HTTP without TLS' },
    outcome: { status: 301 },
    unlike: { Caddy: [by('page', '/a?b=c'), NO_TLS] },
  },
  { request: { path: '/api/live', by: 'WebSocket' }, outcome: { status: 101 } },
  {
    request: { path: '/api', by: 'WebSocket' },
    outcome: by('api', '/'),
    unlike: { 'Envoy Gateway': [{ status: 101 }, ALWAYS_WEBSOCKETS] },
  },
  { request: { path: '/shop.Cart/Add', host: 'calls', by: 'gRPC' }, outcome: by('calls', '/shop.Cart/Add') },
  { request: { path: '/shop.Order/Add', host: 'calls', by: 'gRPC' }, outcome: { status: 404 } },
  { request: { path: '/shop.Carts/Add', host: 'calls', by: 'gRPC' }, outcome: { status: 404 } },
];

/** What comes of a request at one edge. */
export const dueAt = (edge: Edge, { outcome, unlike }: Exchange): Outcome => unlike?.[edge]?.[0] ?? outcome;

/** How a request is called: `POST 1048576 bytes to /api on admin`. */
export const called = ({ path, host = 'main', bytes, by: how }: Request): string =>
  [how ?? (bytes === undefined ? 'GET' : `POST of ${bytes} bytes`), path, 'on', host].join(' ');
