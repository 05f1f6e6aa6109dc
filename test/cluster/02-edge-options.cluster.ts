import { answerTo, ask, throughEdge, throughSocket, type Answer } from './edge-options/ask';
import { pathOf, startEcho, stopEcho, type Option } from './edge-options/echo';
import { edgeOf, type Edge } from './edge';
import { eventually } from '../eventually';
import { withClients } from './with-clients';

let edge: Edge;

withClients(
  async () => {
    edge = await edgeOf();
    await startEcho(edge);
    await eventually('the edge knows the routes', 60, async () =>
      (await ask(edge, pathOf('plain'))).text.includes(pathOf('plain')),
    );
  },
  () => stopEcho(edge),
);

const MIB = 1024 * 1024;

test('a service sees the path as it was asked for, or without the prefix where the route says so', async () => {
  const seen = async (path: string): Promise<unknown> => JSON.parse((await ask(edge, path)).text);
  expect(await seen(`${pathOf('plain')}/users/1`)).toEqual({ path: `${pathOf('plain')}/users/1` });
  expect(await seen(`${pathOf('stripped')}/users/1`)).toEqual({ path: '/users/1' });
  expect(await seen(pathOf('stripped'))).toEqual({ path: '/' });
});

test('a body that is too large is refused with 413, and one within the limit of its route is taken', async () => {
  const post = async (path: string, mebibytes: number): Promise<number> =>
    (await ask(edge, path, { method: 'POST', body: Buffer.alloc(mebibytes * MIB) })).status;
  expect(await post(pathOf('plain'), 2)).toBe(413);
  expect(await post(pathOf('large'), 2)).toBe(200);
  expect(await post(pathOf('large'), 4)).toBe(413);
});

test('an answer that takes longer than its route allows is given up with 504, and any other is waited for', async () => {
  expect((await ask(edge, `${pathOf('hasty')}?seconds=5`)).status).toBe(504);
  expect((await ask(edge, `${pathOf('hasty')}?seconds=1`)).status).toBe(200);
  expect((await ask(edge, `${pathOf('plain')}?seconds=5`)).status).toBe(200);
});

test('a connection becomes a WebSocket where its route says so, and nowhere else', async () => {
  expect(await throughSocket(edge, pathOf('socket'), 'hello')).toBe('hello');
  expect(await throughSocket(edge, pathOf('plain'), 'hello')).toBe(200);
});

test('an answer is passed on as it comes where its route streams, and else when there is enough of it', async () => {
  const inParts = (option: Option): Promise<Answer> => ask(edge, `${pathOf(option)}?parts=2`);
  const streamed = await inParts('streaming');
  expect([streamed.status, streamed.text]).toEqual([200, 'data: first\n\ndata: last\n\n']);
  expect(streamed.lastByte - streamed.firstByte).toBeGreaterThan(2);
  const held = await inParts('plain');
  expect(held.lastByte - held.firstByte).toBeLessThan(1);
});

test('who asks more often than a route allows gets 429', async () => {
  const statuses = await throughEdge(edge, (options) =>
    Promise.all(
      Array.from({ length: 8 }, async () => (await answerTo({ ...options, path: pathOf('limited') })).status),
    ),
  );
  expect(new Set(statuses)).toEqual(new Set([200, 429]));
  expect(statuses.filter((one) => one === 200).length).toBeLessThanOrEqual(4);
});

test('an answer has the headers of its route, a refusal too, and still those of the edge', async () => {
  const header = 'x-frame-options';
  expect((await ask(edge, pathOf('marked'))).headers[header]).toBe('DENY');
  const refused = await ask(edge, pathOf('marked'), { method: 'POST', body: Buffer.alloc(2 * MIB) });
  expect([refused.status, refused.headers[header]]).toEqual([413, 'DENY']);
  expect((await ask(edge, pathOf('plain'))).headers[header]).toBeUndefined();
});
