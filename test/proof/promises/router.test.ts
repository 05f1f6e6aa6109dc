import { answerOf } from '../../../proof/caddy/answer';
import { parseCaddyfile } from '../../../proof/caddy/parse';
import type { DistFile } from '../../../proof/invariants/dist';
import * as router from '../../../proof/invariants/router';
import { setService } from './break';
import { publicEverywhere } from './hostile';
import { keptIn } from './kept';

const { keptByFiles, keptByCompose } = keptIn(publicEverywhere());

/** Changes the text of the router's configuration. */
const say =
  (from: string | RegExp, to: string) =>
  (files: DistFile[]): DistFile[] =>
    files.map((file) => {
      if (!file.path.endsWith('/Caddyfile')) return file;
      const text = file.text.replace(from, to);
      if (text === file.text) throw new Error(`nothing to break: no ${String(from)}`);
      return { ...file, text };
    });

describe('the router', () => {
  keptByFiles(router.routesAreServedByTheRouter, 'compose', {
    'another port': [
      say('api:9000', 'api:8080'),
      'leads / on http://inner.localhost to api:8080, where api:9000 is due',
    ],
    'a path that leads elsewhere': [
      say('^/socket', '^/sockets'),
      'leads /socket on http://localhost to page:80, where api:8080',
    ],
    'a prefix that is part of a word': [
      say('^/api(/|$)', '^/api'),
      'leads /apier on http://localhost to api:8080, where page:80',
    ],
    'capitals for small letters': [
      say('path_regexp ^/api(/|$)', 'path /api /api/*'),
      'leads /API on http://localhost to api:8080, where page:80 is due',
    ],
    'a shorter prefix before a longer one': [
      say(/(route \{\n)([^]*?)(\t\thandle \{\n[^]*?\n\t\t\}\n)/, '$1$3$2'),
      'leads /api on http://localhost to page:80, where api:8080 is due',
    ],
    'a prefix that stays': [
      say('uri strip_prefix /api', 'uri replace /api /'),
      'shows /api on http://localhost as /api, not as /',
    ],
    'a host that nobody serves': [
      say('http://inner.localhost', 'http://outer.localhost'),
      'leads / on http://inner.localhost to page:80, where api:9000 is due',
    ],
    'a smaller body': [say('100MiB', '10MiB'), 'greatest body 10 MiB'],
    'no limit of a body': [say(/request_body \{\n\t*max_size 1MiB\n\t*\}\n/, ''), 'greatest body (nothing)'],
    'less time': [say('read_timeout 300s', 'read_timeout 30s'), 'read_timeout 30s'],
    'buffered events': [say('flush_interval -1', ''), 'answers (nothing)'],
    'no WebSockets': [
      say(/(handle @api\.2 \{\n)/, '$1request_header -Upgrade\n'),
      'says of /socket on http://localhost: WebSockets are refused',
    ],
    'WebSockets that nobody declared': [
      say(/(reverse_proxy page)/, 'request_header -Other\n$1'),
      'header of the request -Other',
    ],
    'gRPC as HTTP/1': [
      say(/\n\t*versions h2c/, ''),
      'says of /shop.Cart on http://inner.localhost: versions (nothing)',
    ],
    'a header that is gone': [say('header +X-Frame-Options "DENY"', ''), 'header x-frame-options (nothing)'],
    'a header in place of the service’s own': [
      say('header +X-Frame', 'header X-Frame'),
      'header x-frame-options only DENY',
    ],
    'a line that nobody knows': [say('reverse_proxy page', 'basic_auth\nreverse_proxy page'), 'basic_auth is said'],
    'requests that are refused while the API restarts': [
      say(/lb_try_duration 30s/g, 'lb_try_duration 0s'),
      'lb_try_duration 0s, which its route does not',
    ],
    'connections that the service has closed': [say('keepalive 60s', 'keepalive 120s'), 'keepalive 120s'],
    'no configuration': [
      (files) => files.filter(({ path }) => !path.endsWith('/Caddyfile')),
      'leads /api on http://localhost to nobody, where api:8080 is due',
    ],
  });

  keptByCompose(router.theRouterIsThere, {
    'nothing that leads anywhere': [setService('staging', 'labels', 'command', ['true']), 'has 0 routers, and routes'],
    'a port where nobody listens': [
      setService('staging', 'labels', 'ports', ['127.0.0.1:80:80']),
      'publishes 127.0.0.1:80:80, and listens on 8080',
    ],
  });

  keptByFiles(router.theRouterIsThere, 'compose', {
    'orders from whoever asks': [say('admin off', 'admin :2019'), 'can be told otherwise'],
  });
});

describe('a Caddyfile', () => {
  test('that is not whole is not taken for one that is', () => {
    expect(() => parseCaddyfile('http:// {\n')).toThrow('the block of http:// is not closed');
    expect(() => parseCaddyfile('}\n')).toThrow('a block is closed');
  });

  test('answers by the first handle that fits, and by the router itself where it responds', () => {
    const text =
      'http:// {\nroute {\n@a path_regexp ^/a\nhandle @a {\nrespond 204\n}\nhandle {\nrespond 404\n}\n}\n}\n';
    const by = (path: string) => answerOf(parseCaddyfile(text), 'http://any', path).by;
    expect([by('/a'), by('/b')]).toEqual(['204', '404']);
    expect(answerOf(parseCaddyfile(text.replace('path_regexp', 'method')), 'http://any', '/a').by).toBe('404');
  });
});
