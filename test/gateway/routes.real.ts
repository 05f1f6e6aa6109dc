import { answerOf } from '../../proof/gateway/answer';
import { freePorts } from '../free-ports';
import { REQUESTS } from '../router/requests';
import type { Asked } from '../router/ask';
import { Upstream, type Seen } from '../router/upstream';
import { application, HOSTS } from './application';
import { call, Calls } from './calls';
import { RunningGateway } from './running';

let gateway: RunningGateway;
const upstreams: Upstream[] = [];
let calls: Calls | undefined;

beforeAll(async () => {
  const [port = 0, tlsPort = 0, api = 0, page = 0, desk = 0, grpc = 0] = await freePorts(6);
  calls = new Calls(grpc);
  upstreams.push(new Upstream('api', api), new Upstream('page', page), new Upstream('desk', desk));
  await Promise.all([calls, ...upstreams].map((one) => one.start()));
  gateway = new RunningGateway(application({ api, page, desk, calls: grpc }), port, tlsPort);
  await gateway.start(HOSTS.main, '/');
});

afterAll(async () => {
  await gateway.stop();
  for (const one of upstreams) await one.stop();
  await calls?.stop();
});

const on = (host: string, asked: Asked = {}): Asked => ({
  ...asked,
  headers: { host, ...asked.headers },
  tls: host,
});
const main = (asked: Asked = {}): Asked => on(HOSTS.main, asked);

async function seen(path: string, asked: Asked = main()): Promise<Seen> {
  const answer = await gateway.ask(path, asked);
  let text = '';
  for await (const chunk of answer) text += String(chunk);
  if (answer.statusCode !== 200) throw new Error(`HTTP ${answer.statusCode} of ${path}: ${text}`);
  return JSON.parse(text) as Seen;
}

test.each([...REQUESTS])('%s is answered by the %s, which sees %s, as the proof says', async (path, of, as) => {
  expect(await seen(path)).toMatchObject({ of, path: as });
  const [bare = ''] = decodeURI(path).split('?');
  const { by, path: judged } = answerOf(gateway.subject.objects, { scheme: 'https', host: HOSTS.main, path: bare });
  expect([by.replace(/^.*\/(.*):.*$/, '$1'), judged]).toEqual([of, as.split('?')[0]]);
});

test('another host has routes of its own, and nothing else', async () => {
  expect(await seen('/desk', on(HOSTS.admin))).toMatchObject({ of: 'desk', path: '/desk' });
  expect(await gateway.status('/', on(HOSTS.admin))).toBe(404);
});

test('whoever comes without TLS is sent to it', async () => {
  const answer = await gateway.ask('/a?b=c', { headers: { host: HOSTS.main } });
  expect([answer.statusCode, answer.headers.location]).toEqual([301, `https://${HOSTS.main}/a?b=c`]);
});

test('a service is told the host and the address of who asks, whatever that says of itself', async () => {
  const headers = { 'X-Forwarded-For': '192.0.2.1', 'X-Forwarded-Proto': 'http' };
  const { headers: told } = await seen('/', main({ headers }));
  expect(told).toMatchObject({ host: HOSTS.main, 'x-forwarded-proto': 'https' });
  const [said, seenAddress, ...others] = told['x-forwarded-for']?.split(',') ?? [];
  // Envoy calls this machine by its own address.
  expect([said, others]).toEqual(['192.0.2.1', []]);
  expect(seenAddress).toMatch(/^[\d.]+$/);
});

test('headers are added to the own ones of an answer, and every answer says that there is TLS alone', async () => {
  const { headers } = await gateway.ask('/api', main());
  expect(headers).toMatchObject({
    'x-robots-tag': "noindex; by 'us', all",
    'strict-transport-security': 'max-age=2592000',
  });
  expect(headers['x-own']?.toString().split(', ').sort()).toEqual(['more', 'yes']);
  expect((await gateway.ask('/', main())).headers).not.toHaveProperty('x-robots-tag');
});

test('a service that is silent for longer than its route says is given up', async () => {
  const started = Date.now();
  expect(await gateway.status('/v1.0/slow', main())).toBe(504);
  expect(Date.now() - started).toBeLessThan(2_500);
  expect(await gateway.status('/slow', main())).toBe(200);
});

test('a connection becomes a WebSocket where its route says so', async () => {
  const upgrade = main({ headers: { Connection: 'Upgrade', Upgrade: 'websocket' } });
  expect(await gateway.status('/api/live', upgrade)).toBe(101);
});

test('what is streamed comes as it is sent', async () => {
  const started = Date.now();
  const answer = await gateway.ask('/api/live/events', main());
  const first = await new Promise<Buffer>((resume) => answer.once('data', resume));
  expect([String(first), Date.now() - started < 800]).toEqual(['first', true]);
  answer.destroy();
});

test('a call of gRPC arrives, with its status, and one of another service does not', async () => {
  const origin = `https://127.0.0.1:${gateway.tlsPort}`;
  expect(await call(origin, HOSTS.calls, '/shop.Cart/Add')).toEqual({
    status: 200,
    text: '/shop.Cart/Add',
    grpcStatus: '0',
  });
  // 12 is UNIMPLEMENTED.
  expect((await call(origin, HOSTS.calls, '/shop.Order/Add')).grpcStatus).toBe('12');
});
