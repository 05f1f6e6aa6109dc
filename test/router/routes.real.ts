import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caddyfile } from '../../compose/router/caddyfile';
import type { Lead } from '../../compose/router/sites';
import { routesOf, type RouteProps } from '../../lib/model';
import { Upstream, wait, type Seen } from './upstream';

const MIB = 2 ** 20;

let router: ChildProcess;
let origin: URL;
let [api, page, desk] = [0, 0, 0].map((port) => new Upstream('', port)) as [Upstream, Upstream, Upstream];
const folder = mkdtempSync(join(tmpdir(), 'topology-router-'));

beforeAll(async () => {
  const [port = 0, healthPort = 0, ...ports] = await freePorts(5);
  [api, page, desk] = ['api', 'page', 'desk'].map((name, i) => new Upstream(name, ports[i] ?? 0)) as [
    Upstream,
    Upstream,
    Upstream,
  ];
  await Promise.all([api.start(), page.start(), desk.start()]);
  const headers = { 'X-Robots-Tag': "noindex; by 'us', all", 'X-Own': 'more' };
  const leads = [
    lead(api, { prefix: '/api/live', stripPrefix: true, webSocket: true, streaming: true }),
    lead(api, { prefix: '/v1.0', timeoutSeconds: 1 }),
    lead(api, { prefix: '/api', stripPrefix: true, maxBodyMiB: 2, headers }),
    lead(page, {}),
  ];
  const sites = [{ leads }, { host: 'admin.localhost', leads: [lead(desk, { prefix: '/desk' })] }];
  const path = join(folder, 'Caddyfile');
  writeFileSync(path, caddyfile({ sites, port, healthPort, drainSeconds: 1 }));
  origin = new URL(`http://127.0.0.1:${port}`);
  router = spawn(process.env.CADDY ?? 'caddy', ['run', '--config', path, '--adapter', 'caddyfile'], {
    stdio: 'ignore',
  });
  await held('/');
});

afterAll(async () => {
  router.kill();
  await Promise.all([api, page, desk].map((one) => one.stop()));
  rmSync(folder, { recursive: true });
});

/** Routes are named after where they stand, so that no two are called alike. */
const lead = (to: Upstream, props: RouteProps): Lead => {
  const [route] = routesOf(props, 'http');
  if (route === undefined) throw new Error('no route');
  const name = `r${route.prefix.replace(/\W/g, '-')}`;
  return { name, upstream: to.address, route, holdSeconds: route.timeoutSeconds ?? 20 };
};

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

/** An answer without its body, and a reader of that: `fetch` would not say all of these headers. */
const ask = (path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<IncomingMessage> =>
  new Promise((resume, fail) => {
    const { hostname, port } = origin;
    const sent = request({ hostname, port, path, method, headers, agent: false }, resume).on('error', fail);
    sent.on('upgrade', (response, socket) => {
      socket.destroy();
      resume(response);
    });
    sent.end(body);
  });

async function seen(path: string, asked: Asked = {}): Promise<Seen> {
  const answer = await ask(path, asked);
  let text = '';
  for await (const chunk of answer) text += String(chunk);
  if (answer.statusCode !== 200) throw new Error(`HTTP ${answer.statusCode} of ${path}: ${text}`);
  return JSON.parse(text) as Seen;
}

const status = async (path: string, asked: Asked = {}): Promise<number | undefined> => {
  const answer = await ask(path, asked);
  answer.resume();
  return answer.statusCode;
};

async function held(path: string): Promise<void> {
  for (let i = 0; i < 100; i++) {
    if (
      await status(path).then(
        () => true,
        () => false,
      )
    )
      return;
    await wait(100);
  }
  throw new Error('the router does not answer');
}

function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  return Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resume) => {
          server.on('listening', () => {
            const { port } = server.address() as { port: number };
            server.close(() => resume(port));
          });
        }),
    ),
  );
}

const post = (bytes: number, headers: Asked['headers'] = {}): Asked => ({
  method: 'POST',
  body: Buffer.alloc(bytes),
  headers,
});

test.each([
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
])('%s is answered by the %s, which sees %s', async (path, of, as) => {
  expect(await seen(path)).toMatchObject({ of, path: as });
});

test('another host has routes of its own, and nothing else', async () => {
  const headers = { host: 'admin.localhost:3000' };
  expect(await seen('/desk', { headers })).toMatchObject({ of: 'desk', path: '/desk' });
  expect(await status('/', { headers })).toBe(404);
});

test('a service is told the host and the address of who asks, whatever that says of itself', async () => {
  const { headers } = await seen('/', { headers: { host: 'localhost:3000', 'X-Forwarded-For': '192.0.2.1' } });
  expect(headers).toMatchObject({
    host: 'localhost:3000',
    'x-forwarded-host': 'localhost:3000',
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-proto': 'http',
  });
});

test.each([{}, { 'Transfer-Encoding': 'chunked' }])(
  'a body may be as long as its route says, and no longer %j',
  async (headers) => {
    expect(await seen('/api', post(2 * MIB, headers))).toMatchObject({ bytes: 2 * MIB });
    expect(await status('/api', post(2 * MIB + 1, headers))).toBe(413);
    expect(await seen('/', post(MIB, headers))).toMatchObject({ bytes: MIB });
    expect(await status('/', post(MIB + 1, headers))).toBe(413);
  },
);

test('headers are added to the own ones of an answer, and to refusals', async () => {
  const { headers } = await ask('/api');
  expect(headers).toMatchObject({ 'x-robots-tag': "noindex; by 'us', all" });
  expect(headers['x-own']?.toString().split(', ').sort()).toEqual(['more', 'yes']);
  const refused = await ask('/api', post(2 * MIB + 1));
  expect([refused.statusCode, refused.headers['x-own']]).toEqual([413, 'more']);
  expect((await ask('/')).headers).not.toHaveProperty('x-robots-tag');
});

test('a service that is silent for longer than its route says is given up, and asked once', async () => {
  const started = Date.now();
  expect(await status('/v1.0/slow')).toBe(504);
  expect(Date.now() - started).toBeLessThan(2_500);
  expect(await status('/slow')).toBe(200);
});

test('a connection becomes a WebSocket where its route says so, and nowhere else', async () => {
  const upgrade = { headers: { Connection: 'Upgrade', Upgrade: 'websocket' } };
  expect(await status('/api/live', upgrade)).toBe(101);
  expect(await status('/api', upgrade)).toBe(200);
});

test('what is streamed comes as it is sent', async () => {
  const started = Date.now();
  const answer = await ask('/api/live/events');
  const first = await new Promise<Buffer>((resume) => answer.once('data', resume));
  expect([String(first), Date.now() - started < 800]).toEqual(['first', true]);
  answer.destroy();
});

test.each(['GET', 'POST'])('a %s is held while what answers starts anew, and then answered', async (method) => {
  await seen('/api');
  await api.stop();
  const asked = seen('/api/held', method === 'POST' ? post(1_000) : {});
  await wait(1_500);
  await api.start();
  expect(await asked).toMatchObject({ of: 'api', path: '/held', bytes: method === 'POST' ? 1_000 : 0 });
});
