import { freePorts } from '../free-ports';
import { API_ROUTES, REQUESTS } from './requests';
import { lead, Running, type Asked } from './running';
import { Upstream, wait, type Seen } from './upstream';

const MIB = 2 ** 20;

let router: Running;
let api: Upstream | undefined;
let page: Upstream | undefined;
let desk: Upstream | undefined;

beforeAll(async () => {
  const [port = 0, ...ports] = await freePorts(4);
  const [toApi, toPage, toDesk] = ['api', 'page', 'desk'].map((name, i) => new Upstream(name, ports[i] ?? 0)) as [
    Upstream,
    Upstream,
    Upstream,
  ];
  [api, page, desk] = [toApi, toPage, toDesk];
  await Promise.all([toApi, toPage, toDesk].map((one) => one.start()));
  const leads = [
    lead(toApi, API_ROUTES.live),
    lead(toApi, API_ROUTES.short),
    lead(toApi, { ...API_ROUTES.whole, maxBodyMiB: 2 }),
    lead(toPage, {}),
  ];
  router = new Running(port, 0);
  await router.start({ sites: [{ leads }, { host: 'admin.localhost', leads: [lead(toDesk, { prefix: '/desk' })] }] });
});

afterAll(async () => {
  router.stop();
  for (const one of [api, page, desk]) await one?.stop();
});

async function seen(path: string, asked: Asked = {}): Promise<Seen> {
  const answer = await router.ask(path, asked);
  let text = '';
  for await (const chunk of answer) text += String(chunk);
  if (answer.statusCode !== 200) throw new Error(`HTTP ${answer.statusCode} of ${path}: ${text}`);
  return JSON.parse(text) as Seen;
}

const post = (bytes: number, headers: Asked['headers'] = {}): Asked => ({
  method: 'POST',
  body: Buffer.alloc(bytes),
  headers,
});

test.each([...REQUESTS])('%s is answered by the %s, which sees %s', async (path, of, as) => {
  expect(await seen(path)).toMatchObject({ of, path: as });
});

test('another host has routes of its own, and nothing else', async () => {
  const headers = { host: 'admin.localhost:3000' };
  expect(await seen('/desk', { headers })).toMatchObject({ of: 'desk', path: '/desk' });
  expect(await router.status('/', { headers })).toBe(404);
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
    expect(await router.status('/api', post(2 * MIB + 1, headers))).toBe(413);
    expect(await seen('/', post(MIB, headers))).toMatchObject({ bytes: MIB });
    expect(await router.status('/', post(MIB + 1, headers))).toBe(413);
  },
);

test('headers are added to the own ones of an answer, and to refusals', async () => {
  const { headers } = await router.ask('/api');
  expect(headers).toMatchObject({ 'x-robots-tag': "noindex; by 'us', all" });
  expect(headers['x-own']?.toString().split(', ').sort()).toEqual(['more', 'yes']);
  const refused = await router.ask('/api', post(2 * MIB + 1));
  expect([refused.statusCode, refused.headers['x-own']]).toEqual([413, 'more']);
  expect((await router.ask('/')).headers).not.toHaveProperty('x-robots-tag');
});

test('a service that is silent for longer than its route says is given up, and asked once', async () => {
  const started = Date.now();
  expect(await router.status('/v1.0/slow')).toBe(504);
  expect(Date.now() - started).toBeLessThan(2_500);
  expect(await router.status('/slow')).toBe(200);
});

test('a connection becomes a WebSocket where its route says so, and nowhere else', async () => {
  const upgrade = { headers: { Connection: 'Upgrade', Upgrade: 'websocket' } };
  expect(await router.status('/api/live', upgrade)).toBe(101);
  expect(await router.status('/api', upgrade)).toBe(200);
});

test('what is streamed comes as it is sent', async () => {
  const started = Date.now();
  const answer = await router.ask('/api/live/events');
  const first = await new Promise<Buffer>((resume) => answer.once('data', resume));
  expect([String(first), Date.now() - started < 800]).toEqual(['first', true]);
  answer.destroy();
});

test.each(['GET', 'POST'])('a %s is held while what answers starts anew, and then answered', async (method) => {
  await seen('/api');
  await api?.stop();
  const asked = seen('/api/held', method === 'POST' ? post(1_000) : {});
  await wait(1_500);
  await api?.start();
  expect(await asked).toMatchObject({ of: 'api', path: '/held', bytes: method === 'POST' ? 1_000 : 0 });
});
