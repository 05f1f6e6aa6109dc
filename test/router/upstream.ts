import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Socket } from 'node:net';

/** What a server of the tests says of a request. */
export interface Seen {
  readonly of: string;
  readonly path: string;
  readonly bytes: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** A server on loopback that tells what it was asked. */
export class Upstream {
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();

  /** @param name what it calls itself */
  constructor(
    private readonly name: string,
    readonly port: number,
  ) {}

  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  start(): Promise<void> {
    const server = createServer((request, response) => {
      const path = request.url ?? '';
      void read(request).then(
        async (bytes) => {
          if (path.endsWith('/slow')) await wait(3_000);
          response.setHeader('X-Own', 'yes');
          if (path.endsWith('/events')) {
            response.write('first');
            await wait(1_000);
            response.end('second');
          } else response.end(JSON.stringify({ of: this.name, path, bytes, headers: request.headers }));
        },
        () => response.destroy(),
      );
    });
    server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
    server.on('upgrade', (_, socket) => {
      socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\nhello');
    });
    this.server = server;
    return new Promise((resume) => server.listen(this.port, '127.0.0.1', resume));
  }

  /** Ends once nobody holds a connection any more: a request on one that is gone would be lost, and not held. */
  async stop(): Promise<void> {
    const { server } = this;
    await Promise.all([...this.sockets].map(ended));
    await new Promise<void>((resume) => (server === undefined ? resume() : server.close(() => resume())));
  }
}

/** That it ends is said to the other, who then ends it too; one that does not is cut off. */
const ended = (socket: Socket): Promise<void> =>
  new Promise((resume) => {
    const late = setTimeout(() => socket.destroy(), 1_000);
    socket.once('close', () => {
      clearTimeout(late);
      resume();
    });
    socket.end();
  });

export const wait = (milliseconds: number): Promise<void> => new Promise((resume) => setTimeout(resume, milliseconds));

async function read(request: IncomingMessage): Promise<number> {
  let bytes = 0;
  for await (const chunk of request) bytes += (chunk as Buffer).length;
  return bytes;
}
