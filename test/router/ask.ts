import { request as plainly, type IncomingMessage } from 'node:http';
import { request as overTls } from 'node:https';

/** What a request says; a body is sent whole. */
export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  /** Of a host that is asked over TLS. @default without TLS */
  readonly tls?: string;
}

/** Where an edge listens on loopback. */
export interface Ports {
  readonly port: number;
  readonly tlsPort: number;
}

/** The answer, and a reader of its body: `fetch` would not say all of these headers. */
export const ask = (
  { port, tlsPort }: Ports,
  path: string,
  { method = 'GET', headers = {}, body, tls }: Asked = {},
): Promise<IncomingMessage> =>
  new Promise((resume, fail) => {
    const common = { hostname: '127.0.0.1', path, method, headers, agent: false as const };
    const sent =
      tls === undefined
        ? plainly({ ...common, port }, resume)
        : overTls({ ...common, port: tlsPort, servername: tls, rejectUnauthorized: false }, resume);
    sent.on('error', fail);
    sent.on('upgrade', (response, socket) => {
      socket.destroy();
      resume(response);
    });
    sent.end(body);
  });

/** What it is answered with, whatever the body says. */
export async function statusOf(at: Ports, path: string, asked?: Asked): Promise<number | undefined> {
  const answer = await ask(at, path, asked);
  answer.resume();
  return answer.statusCode;
}
