import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { Jobs } from '../jobs';
import { builtBy, overrideFor, STAND_INS } from '../override';
import type { Scene } from '../scene';
import { readComposeFile, REPOSITORY, Stack } from '../stack';
import { User } from '../user';

const FOLDER = join(REPOSITORY, 'dist/staging');
const FILE = join(FOLDER, 'docker-compose.yml');

/** The variables that .env.example leaves empty. */
const secrets = (): string[] =>
  [...readFileSync(join(FOLDER, '.env.example'), 'utf8').matchAll(/^([A-Z_]+)=$/gm)].map(([, name]) => name ?? '');

/** Who signs users in on that host is somebody outside: here a provider beside it, which containers know by its name alone. */
const provider = {
  image: 'app/development-sign-in:local',
  environment: { ISSUER: 'http://sign-in:4000/sign-in', CLIENT_ID: 'staging', PORT: '4000' },
  networks: ['app'],
  ports: ['127.0.0.1:4100:4000'],
  healthcheck: { test: ['CMD', 'node', '-e', "fetch('http://127.0.0.1:4000/healthz')"], interval: '1s' },
};

/** The staging host's file: images instead of sources, and nothing that everybody knows. */
export function staging({ stack: local }: Scene): void {
  const environment = { PATH: process.env.PATH, HOME: process.env.HOME };

  test('staging does not start without its secrets, and asks for each by name', async () => {
    const env: NodeJS.ProcessEnv = { ...environment };
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
    expect(asked.sort()).toEqual(secrets().sort());
  });

  test('with its secrets, staging starts from images alone, in several processes each, and does its jobs', async () => {
    await local.compose('down');
    const images = {
      ...(process.env.E2E_OVERRIDE ? STAND_INS : {}),
      ...builtBy(readComposeFile(join(REPOSITORY, 'dist/local/docker-compose.yml'))),
    };
    const override = join(local.folder, 'staging.yml');
    writeFileSync(override, stringify(overrideFor(readComposeFile(FILE), images)));
    const processes = join(local.folder, 'processes.yml');
    const two = { environment: { PROCESSES: '2' } };
    writeFileSync(
      processes,
      stringify({ services: { backend: two, worker: two, frontend: two, 'sign-in': provider } }),
    );
    const given = Object.fromEntries(secrets().map((name) => [name, `only${name.toLowerCase().replace(/_/g, '')}`]));
    const signIn = { OIDC_ISSUER: provider.environment.ISSUER, OIDC_CLIENT_ID: provider.environment.CLIENT_ID };
    const stack = new Stack('staging', [override, processes], { ...environment, ...given, ...signIn });
    try {
      await stack.up();
      const jobs = new Jobs(stack, new User('http://127.0.0.1:4100/sign-in', 'alice', provider.environment.CLIENT_ID));
      const accepted = await Promise.all(Array.from({ length: 12 }, () => jobs.submit('from images')));
      for (const { id } of accepted) await jobs.done(id, 20);
      // Whichever process is asked knows what all of them did.
      const count = "import urllib.request as r; print(r.urlopen('http://127.0.0.1:8000/metrics').read().decode())";
      expect(await stack.exec('backend', 'python', '-c', count)).toMatch(/status="202"\} 12\.0$/m);
      const mounts = (await stack.containers()).flatMap(({ Mounts }) => Mounts.filter(({ Type }) => Type === 'bind'));
      expect(mounts).toEqual([]);
    } finally {
      await stack.remove();
    }
  });
}
