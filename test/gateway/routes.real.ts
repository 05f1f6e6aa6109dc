import { application, HOSTS } from '../edges/application';
import { answersAsAllDo } from '../edges/alike';
import { outcomeOf } from '../edges/ask-edge';
import { Servers } from '../edges/servers';
import { freePorts } from '../free-ports';
import type { Asked } from '../router/ask';
import type { Seen } from '../router/upstream';
import { RunningGateway } from './running';

let gateway: RunningGateway;
let servers: Servers;

beforeAll(async () => {
  servers = await Servers.start();
  const [port = 0, tlsPort = 0] = await freePorts(2);
  gateway = new RunningGateway(application(servers.ports, 'gateway'), port, tlsPort);
  await gateway.start(HOSTS.main, '/');
});

afterAll(async () => {
  await gateway.stop();
  await servers.stop();
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

answersAsAllDo('Envoy Gateway', (request, headers) => outcomeOf({ ...gateway, isTls: true }, request, headers));

test('whoever comes without TLS is sent to it, on the same host and path', async () => {
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

test('what is streamed comes as it is sent', async () => {
  const started = Date.now();
  const answer = await gateway.ask('/api/live/events', main());
  const first = await new Promise<Buffer>((resume) => answer.once('data', resume));
  expect([String(first), Date.now() - started < 800]).toEqual(['first', true]);
  answer.destroy();
});
