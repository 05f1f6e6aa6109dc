import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askRegistry } from '../../../tools/release/registry';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;
const MANIFEST = '{"schemaVersion":2}';
const CREDENTIALS = Buffer.from('somebody:hunter2').toString('base64');

let server: Server;
let host: string;
let requests: IncomingMessage[];
const docker = mkdtempSync(join(tmpdir(), 'docker-'));
const before = process.env['DOCKER_CONFIG'];

/** A registry that answers so. */
async function listening(answer: RequestListener): Promise<void> {
  requests = [];
  server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeAll(() => (process.env['DOCKER_CONFIG'] = docker));
afterAll(() => {
  if (before === undefined) delete process.env['DOCKER_CONFIG'];
  else process.env['DOCKER_CONFIG'] = before;
  rmSync(docker, { recursive: true });
});
afterEach(() => {
  rmSync(join(docker, 'config.json'), { force: true });
  server.closeAllConnections();
  server.close();
});

const ask = () => askRegistry(`${host}/team/backend`, '1.4.2');
const logIn = () =>
  writeFileSync(join(docker, 'config.json'), JSON.stringify({ auths: { [host]: { auth: CREDENTIALS } } }));

/** Wants a token of itself, and gives one to whoever shows `basic`. */
const withToken =
  (basic: string | undefined): RequestListener =>
  ({ url = '', headers }, response) => {
    if (url.startsWith('/token')) {
      const isKnown = basic === undefined || headers.authorization === `Basic ${basic}`;
      response.statusCode = isKnown ? 200 : 401;
      response.end(JSON.stringify({ token: 'abc' }));
    } else if (headers.authorization === 'Bearer abc') {
      response.setHeader('docker-content-digest', DIGEST).end();
    } else {
      const realm = `Bearer realm="http://${host}/token",service="here",scope="repository:team/backend:pull"`;
      response.writeHead(401, { 'www-authenticate': realm }).end();
    }
  };

test('the digest of a tag is that of its index or manifest, of whatever kind', async () => {
  await listening((_, response) => response.setHeader('docker-content-digest', DIGEST).end());
  expect(await ask()).toEqual({ digest: DIGEST });
  expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual(['HEAD /v2/team/backend/manifests/1.4.2']);
  expect(requests[0]?.headers.accept?.split(', ')).toEqual([
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
  ]);
});

test('a registry that does not say the digest is asked for what it is of', async () => {
  await listening(({ method }, response) => response.end(method === 'GET' ? MANIFEST : undefined));
  expect(await ask()).toEqual({ digest: `sha256:${createHash('sha256').update(MANIFEST).digest('hex')}` });
});

test('a registry that wants a token is shown one of the place that it names', async () => {
  await listening(withToken(undefined));
  expect(await ask()).toEqual({ digest: DIGEST });
  expect(requests[1]?.url).toBe('/token?service=here&scope=repository%3Ateam%2Fbackend%3Apull');
  expect(requests[1]?.headers.authorization).toBeUndefined();
});

test('who is logged in is who asks', async () => {
  await listening(withToken(CREDENTIALS));
  expect(await ask()).toEqual({ unknown: expect.stringContaining(`see docker login ${host}`) as string });
  logIn();
  expect(await ask()).toEqual({ digest: DIGEST });
});

test('a registry may want the credentials themselves', async () => {
  await listening(({ headers }, response) => {
    if (headers.authorization === `Basic ${CREDENTIALS}`) response.setHeader('docker-content-digest', DIGEST).end();
    else response.writeHead(401, { 'www-authenticate': 'Basic realm="here"' }).end();
  });
  logIn();
  expect(await ask()).toEqual({ digest: DIGEST });
});

test('a tag that is not there is missing, and what a registry does not tell is not', async () => {
  await listening((_, response) => response.writeHead(404).end());
  expect(await ask()).toEqual({ missing: `${host}/team/backend has no tag 1.4.2` });
  server.removeAllListeners('request').on('request', (_, response) => response.writeHead(503).end());
  expect(await ask()).toEqual({ unknown: `${host} answers with 503` });
  server
    .removeAllListeners('request')
    .on('request', (_, response) => response.setHeader('docker-content-digest', 'x').end());
  expect(await ask()).toEqual({ unknown: `${host} names the digest "x"` });
});

test('a registry that is not there can not be reached, and that is said', async () => {
  await listening((_, response) => response.end());
  await new Promise((resolve) => server.close(resolve));
  expect(await ask()).toEqual({ unknown: `${host} can not be reached: ECONNREFUSED` });
});
