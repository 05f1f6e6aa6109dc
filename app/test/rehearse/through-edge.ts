import { request } from 'node:https';

/** Where the edge of a rehearsal is, and whom to trust there. */
export interface EdgeAddress {
  /** On 127.0.0.1. */
  readonly port: number;
  /** Who must have signed the certificate of each host, in PEM. */
  readonly ca: string;
}

const PATIENCE_MS = 30_000;

/** What `fetch` does, but every host is at the edge, whatever DNS says of it. Redirects are the caller's to follow. */
export const throughEdge =
  ({ port, ca }: EdgeAddress): typeof fetch =>
  async (input, init) => {
    const asked = new Request(input, init);
    const { hostname, pathname, search } = new URL(asked.url);
    const body = Buffer.from(await asked.arrayBuffer());
    const headers = { ...Object.fromEntries(asked.headers), host: hostname, 'content-length': String(body.length) };
    return new Promise((resolve, reject) => {
      const path = `${pathname}${search}`;
      const options = { hostname: '127.0.0.1', port, path, method: asked.method, headers, ca, servername: hostname };
      const outgoing = request({ ...options, agent: false, timeout: PATIENCE_MS }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const status = answer.statusCode ?? 0;
          const text = [204, 304].includes(status) ? null : Buffer.concat(chunks);
          resolve(new Response(text, { status, headers: headersOf(answer.rawHeaders) }));
        });
      });
      outgoing.on('timeout', () => outgoing.destroy(new Error(`no answer of ${asked.url}`)));
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  };

/** Names and values by turns: one name may come several times. */
function headersOf(raw: readonly string[]): Headers {
  const headers = new Headers();
  for (let i = 0; i < raw.length; i += 2) headers.append(raw[i] ?? '', raw[i + 1] ?? '');
  return headers;
}
