import { request, type RequestOptions } from 'node:https';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { forward } from '../../../tools/rehearse/edge';
import { kubectl, machine } from '../cluster';
import type { Edge } from '../edge';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** From the request to the first byte of its body, and to the last, in seconds. */
  readonly firstByte: number;
  readonly lastByte: number;
}

export interface Asked {
  /** @default GET */
  readonly method?: string;
  readonly body?: Buffer;
}

/** A way to the edge from here, for one thing to be asked or more. */
export async function throughEdge<T>(edge: Edge, use: (options: RequestOptions) => Promise<T>): Promise<T> {
  const { port, close } = await forward(machine, kubectl, edge.namespace, edge.service);
  try {
    const { host, ca } = edge;
    return await use({ hostname: '127.0.0.1', port, servername: host, ca, agent: false, headers: { host } });
  } finally {
    close();
  }
}

/** Asks for a path. @throws Error where the connection ends without an answer */
export const ask = (edge: Edge, path: string, { method = 'GET', body }: Asked = {}): Promise<Answer> =>
  throughEdge(edge, (options) => answerTo({ ...options, path, method }, body));

export function answerTo(options: RequestOptions, body?: Buffer): Promise<Answer> {
  const length = body === undefined ? {} : { 'content-length': String(body.length) };
  const started = machine.now();
  const since = (): number => (machine.now() - started) / 1000;
  return new Promise((resolve, reject) => {
    const outgoing = request({ ...options, headers: { ...options.headers, ...length } }, (answer: IncomingMessage) => {
      const chunks: Buffer[] = [];
      let firstByte: number | undefined;
      answer.on('data', (chunk: Buffer) => {
        firstByte ??= since();
        chunks.push(chunk);
      });
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text: Buffer.concat(chunks).toString(),
          firstByte: firstByte ?? since(),
          lastByte: since(),
        }),
      );
      answer.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Asks for a WebSocket, says something there, and gives what comes back; or the status of who refuses. */
export const throughSocket = (edge: Edge, path: string, said: string): Promise<string | number> =>
  throughEdge(
    edge,
    (options) =>
      new Promise((resolve, reject) => {
        const upgrade = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' };
        const key = Buffer.from('sixteen bytes ok').toString('base64');
        const headers = { ...options.headers, ...upgrade, 'sec-websocket-key': key };
        const outgoing = request({ ...options, path, headers }, (answer) => resolve(answer.statusCode ?? 0));
        outgoing.on('upgrade', (_, socket: Duplex) => {
          socket.on('data', (chunk: Buffer) => {
            socket.destroy();
            resolve(chunk.toString());
          });
          socket.on('error', reject);
          socket.write(said);
        });
        outgoing.on('error', reject);
        outgoing.end();
      }),
  );
