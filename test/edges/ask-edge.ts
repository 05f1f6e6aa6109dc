import { ask, type Asked, type Ports } from '../router/ask';
import type { Seen } from '../router/upstream';
import { HOSTS } from './application';
import { call } from './calls';
import type { Outcome, Request } from './exchanges';

/** A program that serves, on loopback. */
export interface Listening extends Ports {
  /** Whether it speaks TLS, and serves the hosts of a cluster. */
  readonly isTls: boolean;
}

/** What a program makes of a request. @param headers whose values are wanted, in small letters */
export async function outcomeOf(at: Listening, request: Request, headers: readonly string[] = []): Promise<Outcome> {
  const { path, host: named = 'main', bytes, by } = request;
  const host = at.isTls ? HOSTS[named] : named === 'main' ? 'localhost' : `${named}.localhost`;
  if (by === 'gRPC') return calledAt(at, host, path);
  const asked: Asked = {
    headers: { host, ...(by === 'WebSocket' ? { Connection: 'Upgrade', Upgrade: 'websocket' } : {}) },
    ...(bytes === undefined ? {} : { method: 'POST', body: Buffer.alloc(bytes) }),
    ...(at.isTls && by !== 'HTTP without TLS' ? { tls: host } : {}),
  };
  const answer = await ask(at, path, asked);
  let text = '';
  if (answer.statusCode !== 101) for await (const chunk of answer) text += String(chunk);
  const said = Object.fromEntries(headers.map((name) => [name, String(answer.headers[name] ?? '')]));
  const status = answer.statusCode ?? 0;
  if (status !== 200) return { status, headers: said };
  const { of, path: as, bytes: arrived } = JSON.parse(text) as Seen;
  if (arrived !== (bytes ?? 0)) throw new Error(`${arrived} bytes arrived at ${of}`);
  return { status, seen: [of, as], headers: said };
}

/** UNIMPLEMENTED. @see https://github.com/grpc/grpc/blob/master/doc/http-grpc-status-mapping.md */
const NOT_THERE = '12';

async function calledAt({ port, tlsPort, isTls }: Listening, host: string, path: string): Promise<Outcome> {
  const origin = isTls ? `https://127.0.0.1:${tlsPort}` : `http://127.0.0.1:${port}`;
  const { status, text, grpcStatus } = await call(origin, host, path);
  if (grpcStatus === NOT_THERE) return { status: 404 };
  return grpcStatus === '0' ? { status, seen: ['calls', text] } : { status };
}
