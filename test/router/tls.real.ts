import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { TLS_FOLDER } from '../../compose/router/caddy-options';
import type { Site } from '../../compose/router/sites';
import { freePorts } from '../free-ports';
import { lead, Running } from './running';
import { Upstream, type Seen } from './upstream';

const HOST = 'app.example.org';
const headers = { host: HOST };

let web: Upstream;
let router: Running;

beforeEach(async () => {
  const [port = 0, tlsPort = 0, upstream = 0] = await freePorts(3);
  web = new Upstream('web', upstream);
  router = new Running(port, tlsPort);
  await web.start();
});

afterEach(async () => {
  router.stop();
  await web.stop();
});

const sites = (): Site[] => [
  {
    host: HOST,
    leads: [
      lead(web, { prefix: '/mine', allow: ['127.0.0.0/8', '192.0.2.0/24'] }),
      lead(web, { prefix: '/theirs', allow: ['192.0.2.0/24', '2001:db8::/32'], headers: { 'X-Robots-Tag': 'none' } }),
      lead(web, {}),
    ],
  },
];

async function seen(answer: Promise<AsyncIterable<unknown>>): Promise<Seen> {
  let text = '';
  for await (const chunk of await answer) text += String(chunk);
  return JSON.parse(text) as Seen;
}

test('with a certificate of one’s own a public host speaks TLS alone, and lets in whom a route names', async () => {
  const { folder } = router;
  const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', join(folder, 'tls.key'), '-subj', `/CN=${HOST}`];
  execFileSync('openssl', ['req', '-x509', ...key, '-out', join(folder, 'tls.crt')], { stdio: 'ignore' });
  await router.start({ sites: sites(), certificates: { from: 'files' } }, (text) =>
    text.replaceAll(TLS_FOLDER, folder),
  );
  const plain = await router.ask('/a?b=c', { headers });
  expect([plain.statusCode, plain.headers.location]).toEqual([301, `https://${HOST}/a?b=c`]);
  const safe = await router.ask('/a', { headers, tls: HOST });
  expect([safe.statusCode, safe.headers['strict-transport-security']]).toEqual([200, 'max-age=2592000']);
  expect(await seen(router.ask('/', { headers, tls: HOST }))).toMatchObject({
    headers: { 'x-forwarded-proto': 'https', 'x-forwarded-for': '127.0.0.1' },
  });
  expect(await router.status('/mine', { headers, tls: HOST })).toBe(200);
  const refused = await router.ask('/theirs/a', { headers, tls: HOST });
  expect([refused.statusCode, refused.headers['x-robots-tag']]).toEqual([403, 'none']);
  expect(await router.status('/', { headers: { host: 'other.example.org' } })).toBe(404);
});

test('behind a proxy the word of that is taken for who asks, and a host that nobody named is not served', async () => {
  await router.start({ sites: sites(), certificates: { from: 'proxy', addresses: ['127.0.0.1/32'] } });
  const said = { ...headers, 'X-Forwarded-For': '203.0.113.9, 192.0.2.7', 'X-Forwarded-Proto': 'https' };
  expect(await seen(router.ask('/', { headers: said }))).toMatchObject({ headers: { 'x-forwarded-proto': 'https' } });
  // What stands before the last address was said by whoever asked the proxy.
  expect(await router.status('/theirs', { headers: said })).toBe(200);
  expect(await router.status('/theirs', { headers: { ...said, 'X-Forwarded-For': '192.0.2.7, 203.0.113.9' } })).toBe(
    403,
  );
  expect(await router.status('/', { headers: { host: 'other.example.org' } })).toBe(404);
});

test('the word of others than the proxy is taken for nothing', async () => {
  await router.start({ sites: sites(), certificates: { from: 'proxy', addresses: ['10.0.0.0/8'] } });
  expect(await router.status('/theirs', { headers: { ...headers, 'X-Forwarded-For': '192.0.2.7' } })).toBe(403);
});
