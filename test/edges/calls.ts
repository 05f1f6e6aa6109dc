import { connect, createServer, type Http2Server, type IncomingHttpHeaders } from 'node:http2';

/** A server of the tests that speaks HTTP/2 without TLS, as gRPC does: each call is answered, with its status after it. */
export class Calls {
  private server: Http2Server | undefined;

  constructor(readonly port: number) {}

  start(): Promise<void> {
    const server = createServer();
    server.on('stream', (stream, headers) => {
      stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
      stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }));
      stream.end(String(headers[':path']));
    });
    this.server = server;
    return new Promise((resume) => server.listen(this.port, '127.0.0.1', resume));
  }

  stop(): Promise<void> {
    return new Promise((resume) => (this.server === undefined ? resume() : this.server.close(() => resume())));
  }
}

/** What a call of gRPC comes to. */
export interface Called {
  readonly status: number;
  readonly text: string;
  /** What stands after the answer, or with it where there is none. @default nothing */
  readonly grpcStatus: string | undefined;
}

/** Calls a method, as a client of gRPC does. @param origin scheme, host and port on loopback */
export const call = (origin: string, host: string, path: string): Promise<Called> =>
  new Promise((resume, fail) => {
    const session = connect(origin, {
      rejectUnauthorized: false,
      ...(origin.startsWith('https:') ? { servername: host } : {}),
    });
    session.on('error', fail);
    const sent = session.request({
      ':method': 'POST',
      ':path': path,
      ':authority': host,
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    let [text, answer, after]: [string, IncomingHttpHeaders, IncomingHttpHeaders] = ['', {}, {}];
    sent.on('response', (headers) => {
      answer = headers;
    });
    sent.on('trailers', (headers: IncomingHttpHeaders) => {
      after = headers;
    });
    sent.on('data', (chunk: Buffer) => (text += String(chunk)));
    sent.on('error', fail);
    sent.on('close', () => {
      session.destroy();
      const grpcStatus = (after['grpc-status'] ?? answer['grpc-status']) as string | undefined;
      resume({ status: Number(answer[':status']), text, grpcStatus });
    });
    sent.end();
  });
