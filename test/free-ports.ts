import { createServer } from 'node:net';

/** Ports of this machine that nobody has. */
export function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  return Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resume) => {
          server.on('listening', () => {
            const { port } = server.address() as { port: number };
            server.close(() => resume(port));
          });
        }),
    ),
  );
}
