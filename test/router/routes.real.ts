import { sitesOf, type Site } from '../../compose/router/sites';
import { resolve } from '../../lib/model';
import { application } from '../edges/application';
import { answersAsAllDo } from '../edges/alike';
import { outcomeOf } from '../edges/ask-edge';
import { Servers } from '../edges/servers';
import { local } from '../apps/seed/environments';
import { freePorts } from '../free-ports';
import { Running, type Asked } from './running';
import { wait, type Seen } from './upstream';

let router: Running;
let servers: Servers;

beforeAll(async () => {
  servers = await Servers.start();
  const { topology } = application(servers.ports, 'ingress');
  const [port = 0] = await freePorts(1);
  router = new Running(port, 0);
  await router.start({ sites: sitesOf(resolve(topology, local)).map(here) });
});

/** What is a name on the network of a Compose file is this machine. */
const here = (site: Site): Site => ({
  ...site,
  leads: site.leads.map((lead) => ({ ...lead, upstream: lead.upstream.replace(/^.*:/, '127.0.0.1:') })),
});

afterAll(async () => {
  router.stop();
  await servers.stop();
});

answersAsAllDo('Caddy', (request, headers) => outcomeOf({ ...router, isTls: false }, request, headers));

const MIB = 2 ** 20;

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

test('a service is told the host and the address of who asks, whatever that says of itself', async () => {
  const { headers } = await seen('/', { headers: { host: 'localhost:3000', 'X-Forwarded-For': '192.0.2.1' } });
  expect(headers).toMatchObject({
    host: 'localhost:3000',
    'x-forwarded-host': 'localhost:3000',
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-proto': 'http',
  });
});

test('a body without a length may be as long as its route says, and no longer', async () => {
  const chunked = { 'Transfer-Encoding': 'chunked' };
  expect(await seen('/api', post(2 * MIB, chunked))).toMatchObject({ bytes: 2 * MIB });
  expect(await router.status('/api', post(2 * MIB + 1, chunked))).toBe(413);
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
  await servers.api.stop();
  const asked = seen('/api/held', method === 'POST' ? post(1_000) : {});
  await wait(1_500);
  await servers.api.start();
  expect(await asked).toMatchObject({ of: 'api', path: '/held', bytes: method === 'POST' ? 1_000 : 0 });
});
