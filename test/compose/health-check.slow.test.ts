import { execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { http } from '../../lib/model';
import { serviceOf } from './rendered';

describe('the programs that ask', () => {
  const headers = { Host: 'shop.test', 'X-Probe': 'a "b" $c' };
  const present = (['node', 'python', 'bash'] as const).filter((name) => isThere(name));

  test.each(present)('%s says the headers, and takes a status below 400 for a yes', async (runtime) => {
    for (const [status, code] of [
      [200, 0],
      [302, 0],
      [503, 1],
    ] as const) {
      const found = await asking(runtime, status, headers);
      expect([status, found.code === 0]).toEqual([status, code === 0]);
      expect(found.heard).toMatchObject({ host: 'shop.test', 'x-probe': 'a "b" $c' });
    }
  });
});

function isThere(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Runs the health check against a server that answers with a status. */
async function asking(runtime: 'node' | 'python' | 'bash', status: number, headers: Readonly<Record<string, string>>) {
  let heard: object = {};
  const server = createServer((request, response) => {
    heard = request.headers;
    response.statusCode = status;
    if (status === 302) response.setHeader('Location', '/elsewhere');
    response.end();
    // Where a client follows a redirect, it finds what it looks for.
    status = 200;
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const { healthcheck } = serviceOf({
    runtime,
    ports: { http: port },
    probes: { readiness: http('/ready', { headers }) },
  });
  const [, program = '', ...args] = (healthcheck?.test ?? []).map((word) => word.replaceAll('$$', '$'));
  const code = await new Promise<number | null>((ended) => spawn(program, args).on('exit', ended));
  server.close();
  return { code, heard };
}
