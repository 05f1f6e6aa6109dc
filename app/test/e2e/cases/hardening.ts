import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Scene } from '../scene';
import { attempt, serviceOf } from '../stack';

/** What an intruder would find: nothing to write to, no rights, no open door. */
export function hardening({ stack }: Scene): void {
  test('no process runs as root, no root file system can be written to, no capability is left', async () => {
    for (const container of await stack.containers()) {
      const service = serviceOf(container);
      expect({ service, ...container.HostConfig }).toMatchObject({
        service,
        ReadonlyRootfs: true,
        CapDrop: ['ALL'],
        SecurityOpt: ['no-new-privileges:true'],
      });
    }
    for (const service of stack.running()) {
      const { Id } = await stack.container(service);
      const top = await attempt('docker', ['top', Id, '-eo', 'pid,uid']);
      const uids = [...top.stdout.matchAll(/^\s*\d+\s+(\d+)$/gm)].map(([, uid]) => uid);
      expect({ service, found: uids.length > 0, root: uids.includes('0') }).toEqual({
        service,
        found: true,
        root: false,
      });
      // Even for root the file system is what refuses, not a permission.
      const write = await attempt('docker', ['exec', '--user', '0', Id, 'sh', '-c', 'echo > /written']);
      expect({ service, ...write }).toMatchObject({
        service,
        stderr: expect.stringMatching('Read-only file system') as string,
      });
    }
  });

  test('every volume has a name, so that none is left behind that nobody would find', async () => {
    const volumes = (await stack.containers()).flatMap(({ Mounts }) => Mounts.filter(({ Type }) => Type === 'volume'));
    expect(volumes.filter(({ Name = '' }) => !Name.startsWith('topology-e2e-'))).toEqual([]);
  });

  test('published ports answer on 127.0.0.1 and on no other address of this machine', async () => {
    const elsewhere = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
      .map(({ address }) => address);
    expect(elsewhere).not.toEqual([]);
    const bindings = (await stack.containers()).flatMap((one) =>
      Object.values(one.NetworkSettings.Ports).flatMap((port) => port ?? []),
    );
    expect(bindings.length).toBeGreaterThan(5);
    for (const { HostIp, HostPort } of bindings) {
      expect(HostIp).toBe('127.0.0.1');
      const answers = await Promise.all(['127.0.0.1', ...elsewhere].map((host) => listens(host, Number(HostPort))));
      expect({ HostPort, answers }).toEqual({ HostPort, answers: [true, ...elsewhere.map(() => false)] });
    }
  });
}

const listens = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 });
    const end = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', end(true)).on('error', end(false)).on('timeout', end(false));
  });
