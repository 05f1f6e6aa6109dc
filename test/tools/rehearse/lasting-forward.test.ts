import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { forward } from '../../../tools/rehearse/edge';
import { kubectlOf } from '../../../tools/rehearse/kubectl';
import { thisMachine, type Running } from '../../../tools/rehearse/machine';

/** Stands in for `kubectl port-forward`: leads to an echo, and may be ended as the network would end it. */
class Program implements Running {
  readonly ended: Promise<void>;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    isDumb: boolean,
  ) {
    this.ended = new Promise((resolve) => server.on('close', () => resolve()));
    server.on('connection', (socket) => {
      this.sockets.add(socket.on('error', () => undefined));
      if (!isDumb) socket.on('data', (chunk) => socket.write(`${this.line} ${chunk.toString()}`));
    });
  }

  static async started(isDumb = false): Promise<Program> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Program(server, isDumb);
  }

  get line(): string {
    return `Forwarding from 127.0.0.1:${(this.server.address() as AddressInfo | null)?.port ?? 0} -> 8443`;
  }

  get connections(): number {
    return this.sockets.size;
  }

  stop(): void {
    this.server.close();
    for (const socket of this.sockets) socket.resetAndDestroy();
  }
}

/** A forward to a Service of a cluster, by way of programs that this starts. */
function forwardBy(start: () => Promise<Running>) {
  const machine = { ...thisMachine(tmpdir()), start, pause: (milliseconds: number) => setTimeout(milliseconds / 10) };
  return forward(machine, kubectlOf(machine, { context: 'kind-mine' }), 'ingress', 'edge');
}

/** @param dumb how many of the programs answer nothing, from the first on */
const forwardTo = (programs: Program[], dumb = 0) =>
  forwardBy(async () => {
    const program = await Program.started(programs.length < dumb);
    programs.push(program);
    return program;
  });

/** What comes back for a word, in a connection of its own. */
async function ask(port: number, word: string): Promise<string> {
  const socket = connect(port, '127.0.0.1').setTimeout(5000, () => socket.destroy(new Error('nothing came back')));
  socket.write(word);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return answer.toString();
}

test('A forward leads to where its program leads.', async () => {
  const programs: Program[] = [];
  const { port, close } = await forwardTo(programs);
  expect(await ask(port, 'hello')).toBe(`${programs[0]?.line} hello`);
  close();
});

test('A forward whose program ends has another one at the same port, and nobody is refused meanwhile.', async () => {
  const programs: Program[] = [];
  const { port, close } = await forwardTo(programs);
  for (const word of ['one', 'two', 'three']) {
    programs.at(-1)?.stop();
    expect(await ask(port, word)).toMatch(new RegExp(` ${word}$`));
  }
  expect(programs).toHaveLength(4);
  close();
});

test('Who was not answered yet is answered by the next program, to all that was said.', async () => {
  const programs: Program[] = [];
  const { port, close } = await forwardTo(programs, 1);
  const answer = ask(port, 'hello');
  while (programs[0]?.connections === 0) await setTimeout(5);
  programs[0]?.stop();
  expect(await answer).toBe(`${programs[1]?.line} hello`);
  close();
});

test('Who was answered already is cut off with the program, for what was asked may have been done.', async () => {
  const programs: Program[] = [];
  const { port, close } = await forwardTo(programs);
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  socket.write('hello');
  await once(socket, 'data');
  programs[0]?.stop();
  await once(socket, 'close');
  close();
});

test('A program that can not be started the first time is an error, and later is tried again.', async () => {
  await expect(forwardBy(() => Promise.reject(new Error('no pod')))).rejects.toThrow('no pod');
  const programs: Program[] = [];
  let failures = 0;
  const start = async (): Promise<Running> => {
    if (programs.length === 1 && failures < 3) throw new Error(`no pod, ${(failures += 1)}`);
    const program = await Program.started();
    programs.push(program);
    return program;
  };
  const { port, close } = await forwardBy(start);
  programs[0]?.stop();
  expect(await ask(port, 'hello')).toMatch(/hello$/);
  expect(failures).toBe(3);
  close();
});

test('A forward that is closed ends its program and its connections, and starts no other.', async () => {
  const programs: Program[] = [];
  const { port, close } = await forwardTo(programs);
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  socket.write('hello');
  await once(socket, 'data');
  close();
  await Promise.all([once(socket, 'close'), programs[0]?.ended]);
  await setTimeout(100);
  expect(programs).toHaveLength(1);
  await expect(ask(port, 'hello')).rejects.toThrow('ECONNREFUSED');
});
