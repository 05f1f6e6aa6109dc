import { request } from 'node:https';
import type { Scene } from '../scene';
import { eventually, Stack } from '../stack';
import { SHELL, STAGING_API, stagingSecrets, stagingStack } from '../staging-stack';

/** The staging host's file: images instead of sources, and nothing that everybody knows. */
export function staging({ stack: local }: Scene): void {
  test('staging does not start without its secrets, and asks for each by name', async () => {
    const env: NodeJS.ProcessEnv = { ...SHELL };
    const stack = new Stack('staging', [], env);
    const asked: string[] = [];
    // Compose stops at the first variable that is missing: each is given once it was asked for.
    for (;;) {
      const problem = await stack.compose('up', '--dry-run', '--detach').then(() => '', String);
      const name = /required variable (\w+) is missing a value/.exec(problem)?.[1];
      if (!name || asked.includes(name)) break;
      asked.push(name);
      env[name] = 'given';
    }
    // By now it has all of them, and stops as readily as it would start.
    await stack.remove();
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.sort()).toEqual(stagingSecrets().sort());
  });

  test('with its secrets, staging starts from images alone, in several processes each, and does its jobs', async () => {
    await local.compose('down');
    const two = { environment: { PROCESSES: '2' } };
    const { stack, jobs } = stagingStack(local.folder, { backend: two, worker: two, frontend: two });
    try {
      await stack.up();
      const accepted = await Promise.all(Array.from({ length: 12 }, () => jobs.submit('from images')));
      for (const { id } of accepted) await jobs.done(id, 20);
      // Whichever process is asked knows what all of them did.
      const count = "import urllib.request as r; print(r.urlopen('http://127.0.0.1:8000/metrics').read().decode())";
      expect(await stack.exec('backend', 'python', '-c', count)).toMatch(/status="202"\} 12\.0$/m);
      const mounts = (await stack.containers()).flatMap(({ Mounts }) => Mounts.filter(({ Type }) => Type === 'bind'));
      expect(mounts.filter(({ Source }) => Source.includes('examples'))).toEqual([]);
      // What hangs is started anew: the page of the documentation, whose server answers nobody.
      const before = (await stack.container('docs')).State.StartedAt;
      await stack
        .exec('docs', 'sh', '-c', 'kill -STOP $(ls /proc | grep -E "^[0-9]+$" | grep -vx -e 1 -e $$)')
        .catch(String);
      await eventually('it is started anew', 150, async () => {
        const { State } = await stack.container('docs');
        return State.StartedAt !== before && State.Health?.Status === 'healthy';
      });
      // Backend and worker come to the database as one, which is PgBouncer.
      const clients = "SELECT count(DISTINCT client_addr) FROM pg_stat_activity WHERE usename = 'app_client'";
      expect((await stack.exec('postgres', 'psql', '-U', 'postgres', '-d', 'app', '-tAc', clients)).trim()).toBe('1');
      // People elsewhere come in by TLS, and by nothing else.
      expect(await overTls('/docs/')).toMatchObject({
        status: 200,
        text: expect.stringContaining('<title>Documentation') as string,
      });
      expect(await overTls('/api/about')).toMatchObject({ status: 200, hsts: 'max-age=2592000' });
      const plain = await fetch('http://127.0.0.1/api/about', { redirect: 'manual' });
      expect(plain.status).toBe(404);
      const open = (await stack.containers()).flatMap(({ NetworkSettings: { Ports } }) =>
        Object.values(Ports).flatMap((all) => (all ?? []).map(({ HostIp, HostPort }) => `${HostIp} ${HostPort}`)),
      );
      // What the tests add is on loopback alone.
      expect(new Set(open.filter((one) => !one.startsWith('127.0.0.1 ')).map((one) => one.split(' ')[1]))).toEqual(
        new Set(['80', '443']),
      );
      expect(open.filter((one) => one.startsWith('127.0.0.1 ')).sort()).toEqual([
        '127.0.0.1 4100',
        `127.0.0.1 ${new URL(STAGING_API).port}`,
      ]);
    } finally {
      await stack.remove();
    }
  });
}

const HOST = 'staging.app.example.org';

/** A page of the public host, as this machine serves it: with a certificate that nobody trusts. */
const overTls = (path: string): Promise<object> =>
  new Promise((resolve, reject) => {
    const at = { hostname: '127.0.0.1', path, servername: HOST, headers: { host: HOST }, rejectUnauthorized: false };
    request(at, (answer) => {
      let text = '';
      answer.on('data', (chunk) => (text += String(chunk)));
      answer.on('end', () =>
        resolve({ status: answer.statusCode, hsts: answer.headers['strict-transport-security'], text }),
      );
    })
      .on('error', reject)
      .end();
  });
