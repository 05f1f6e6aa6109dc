import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { isTakenHere, requirePorts } from '../../../tools/up/taken-ports';
import { containers, DockerStandIn, stack, type Answers } from './docker-stand-in';

const text = `
services:
  web: { ports: ['127.0.0.1:8080:8080'] }
  store: { ports: ['127.0.0.1:\${STORE_PORT:-5432}:5432'] }
`;

/** @param taken ports that something has */
function problem(taken: readonly number[], answers: Answers = []): Promise<string> {
  const docker = new DockerStandIn([...answers, containers()]);
  const isTaken = (port: number) => Promise.resolve(taken.includes(port));
  return requirePorts(docker.machine, docker.compose, stack, { text, isTaken }).then(
    () => '',
    (error: unknown) => (error as Error).message,
  );
}

test('nothing is said where the ports are free', async () => {
  expect(await problem([9999])).toBe('');
});

test('who wants a port that is taken is named, who has it, and the line that moves it to one that is free', async () => {
  expect(await problem([5432, 5433], [['publish=5432', { stdout: 'my-postgres\n' }]])).toBe(
    [
      'A port of this machine is taken; nothing was started.',
      '  store wants 5432, which the container my-postgres has',
      'Write into dist/local/.env, and start again:',
      '  STORE_PORT=5434',
    ].join('\n'),
  );
});

test('a program that has it is named, where that can be found out', async () => {
  expect(await problem([5432], [['-iTCP:5432', { stdout: 'p123\ncpostgres\n' }]])).toContain(
    '5432, which postgres has',
  );
  expect(await problem([5432])).toContain('5432, which another program has');
});

test('a port that addresses name can not be moved, which is said', async () => {
  expect(await problem([8080, 5432])).toContain(
    'The port of web stands in addresses that others are told: end what has it, or say another in its definition.',
  );
});

test('of two services that .env sends to one port, the second is moved', async () => {
  const docker = new DockerStandIn([containers()]);
  const both = { web: stack['web'] ?? {}, store: { ports: [{ published: '8080', target: 5432 }] } };
  const started = requirePorts(docker.machine, docker.compose, both, { text, isTaken: () => Promise.resolve(false) });
  await expect(started).rejects.toThrow(/store wants 8080, which web has\n[^]*STORE_PORT=8081/);
});

test('a port that a container of the stack itself has is not taken', async () => {
  const own = containers({ Service: 'store', State: 'running', Publishers: [{ PublishedPort: 5432 }] });
  expect(await problem([5432], [own])).toBe('');
});

test('a port is taken while something listens there', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  expect(await isTakenHere(port)).toBe(true);
  server.close();
  await once(server, 'close');
  expect(await isTakenHere(port)).toBe(false);
});
