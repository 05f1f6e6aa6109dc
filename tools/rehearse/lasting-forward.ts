import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Machine, Running } from './machine';

/** A port on 127.0.0.1 that leads somewhere else, until it is closed. */
export interface Forward {
  readonly port: number;
  readonly close: () => void;
}

const HERE = '127.0.0.1';

/** Between two attempts, where the next one may well fail as the last one did. */
const PAUSE_MS = 200;

/**
 * A port that leads to a server of TLS by way of a program which may end at any time: `kubectl port-forward` does as soon as one
 * of its connections is reset at the pod, and when the pod goes. While the forward is wanted, the program is started anew, and
 * who connects meanwhile waits. A connection whose server has said nothing yet is tried again with what its client
 * has said: nobody does anything on the first words of TLS, so nothing happens twice. Any other ends with the program.
 *
 * @param start starts the program, at a port of its own choice, which is the one that its line names
 * @throws Error where it can't be started the first time
 */
export async function lastingForward(
  machine: Pick<Machine, 'pause'>,
  start: () => Promise<Running>,
  portIn: (line: string) => number,
): Promise<Forward> {
  const way = new Way(machine, start, portIn);
  await way.open();
  const clients = new Set<Socket>();
  const server = createServer((client) => {
    clients.add(client.on('close', () => clients.delete(client)));
    void relay(machine, client, way);
  });
  const close = (): void => {
    way.close();
    server.close();
    for (const client of clients) client.destroy();
  };
  return { port: await listen(server), close };
}

/** The program, whichever of them runs now. */
class Way {
  private port: Promise<number> | undefined;
  private running: Running | undefined;
  private isClosed = false;

  constructor(
    private readonly machine: Pick<Machine, 'pause'>,
    private readonly start: () => Promise<Running>,
    private readonly portIn: (line: string) => number,
  ) {}

  /** The port of the program that runs, or of the next one. @throws Error if that can't be started */
  open(): Promise<number> {
    this.port ??= this.begin().catch((error: unknown) => {
      this.port = undefined;
      throw error;
    });
    return this.port;
  }

  private async begin(): Promise<number> {
    const running = await this.start();
    if (this.isClosed) running.stop();
    this.running = running;
    void running.ended.then(() => this.anew());
    return this.portIn(running.line);
  }

  /** Not only once it is asked for: the first that asks would wait for longer. */
  private async anew(): Promise<void> {
    this.port = undefined;
    while (!this.isClosed) {
      const isOpen = await this.open().then(
        () => true,
        () => false,
      );
      if (isOpen) return;
      await this.machine.pause(PAUSE_MS);
    }
  }

  close(): void {
    this.isClosed = true;
    this.running?.stop();
  }
}

async function relay(machine: Pick<Machine, 'pause'>, client: Socket, way: Way): Promise<void> {
  const said: Buffer[] = [];
  const note = (chunk: Buffer): void => void said.push(chunk);
  client.on('error', () => undefined).on('data', note);
  while (!client.destroyed) {
    const port = await way.open().catch(() => undefined);
    if (port !== undefined && (await isAnswered(port, client, said, note))) return;
    await machine.pause(PAUSE_MS);
  }
}

/**
 * Says to a server what the client has said, and once it answers leaves the two to each other.
 *
 * @param note what notes the words of the client until then
 * @returns false if the server ends, or its client, before it answers
 */
function isAnswered(
  port: number,
  client: Socket,
  said: readonly Buffer[],
  note: (chunk: Buffer) => void,
): Promise<boolean> {
  const server = connect(port, HERE).on('error', () => undefined);
  const pass = (chunk: Buffer): void => void server.write(chunk);
  const leave = (): void => void server.destroy();
  for (const chunk of said) server.write(chunk);
  client.on('data', pass).on('close', leave);
  return new Promise((resolve) => {
    const end = (): void => {
      client.off('data', pass).off('close', leave);
      server.destroy();
      resolve(false);
    };
    server.once('close', end).once('readable', () => {
      if (server.readableLength === 0) return;
      client.off('data', pass).off('data', note);
      // A server that is cut off cuts its client off, too; how it ends otherwise the pipe says.
      server.off('close', end).once('close', (hadError) => hadError && client.destroy());
      client.pipe(server).pipe(client);
      resolve(true);
    });
  });
}

async function listen(server: Server): Promise<number> {
  server.listen(0, HERE);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
