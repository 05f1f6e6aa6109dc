import type { RouteProps } from '../../lib/model';

/** What an API says of its routes to any edge, besides what one alone knows. */
export const API_ROUTES = {
  live: { prefix: '/api/live', stripPrefix: true, webSocket: true, streaming: true },
  short: { prefix: '/v1.0', timeoutSeconds: 1 },
  whole: {
    prefix: '/api',
    stripPrefix: true,
    headers: { 'X-Robots-Tag': "noindex; by 'us', all", 'X-Own': 'more' },
  },
} as const satisfies Readonly<Record<string, RouteProps>>;

/** Who answers a path, and as what it is seen there: by the routes of the API, and a page at `/`. */
export const REQUESTS: readonly (readonly [path: string, of: string, as: string])[] = [
  ['/', 'page', '/'],
  ['/apiary', 'page', '/apiary'],
  ['/API/users', 'page', '/API/users'],
  ['/v1x0', 'page', '/v1x0'],
  ['/v1.0/a', 'api', '/v1.0/a'],
  ['/api', 'api', '/'],
  ['/api/', 'api', '/'],
  ['/api/users?name=a%20b', 'api', '/users?name=a%20b'],
  ['/api/live/x', 'api', '/x'],
  ['/%61pi/users', 'api', '/users'],
];
