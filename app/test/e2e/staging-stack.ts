import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { Jobs } from './jobs';
import { builtBy, overrideFor, STAND_INS, type Images } from './override';
import { readComposeFile, REPOSITORY, Stack } from './stack';
import { User } from './user';

const FOLDER = join(REPOSITORY, 'dist/staging');
const FILE = join(FOLDER, 'docker-compose.yml');

/** Of the environment, what a Compose command needs besides what a stack is given. */
export const SHELL: NodeJS.ProcessEnv = { PATH: process.env.PATH, HOME: process.env.HOME };

/** The variables that .env.example leaves empty. */
export const stagingSecrets = (): string[] =>
  [...readFileSync(join(FOLDER, '.env.example'), 'utf8').matchAll(/^([A-Z_]+)=$/gm)].map(([, name]) => name ?? '');

/** Who signs users in on that host is somebody outside: here a provider beside it, which containers know by its name alone. */
const provider = {
  image: 'app/development-sign-in:local',
  environment: { ISSUER: 'http://sign-in:4000/sign-in', CLIENT_ID: 'staging', PORT: '4000' },
  networks: ['app'],
  ports: ['127.0.0.1:4100:4000'],
  healthcheck: { test: ['CMD', 'node', '-e', "fetch('http://127.0.0.1:4000/healthz')"], interval: '1s' },
};

/** Where the API of staging is asked by tests, which have no way to it but through TLS. */
export const STAGING_API = 'http://127.0.0.1:4180';

/** What has no stand-in where no registry can be reached, for it is in no package of Debian: there staging goes without. */
const UNSEEN = ['grafana'];

/** What the folder of the host with its backups is here: a volume that no stack removes with its own. */
export const BACKUPS_VOLUME = 'topology-e2e-backups';

const backupsFolder = { volumes: [{ type: 'volume', source: 'backups-folder', target: '/backups' }] };

/** The router as it is, but for the authority: certificates are of one that it makes itself, in the place of Let's Encrypt. */
function locally(scratch: string): object {
  const folder = join(scratch, 'router-of-staging');
  const text = readFileSync(join(FOLDER, 'router/config/Caddyfile'), 'utf8');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'Caddyfile'),
    text.replace(/email .*\n\tacme_ca .*\n/, 'local_certs\n\tskip_install_trust\n'),
  );
  return { volumes: [{ type: 'bind', source: folder, target: '/etc/caddy', read_only: true }] };
}

/**
 * The stack of the staging host, with its secrets, and jobs of a user of it. Its images are those that the local stack
 * builds, unless others are named. What is changed in `env` holds from the next command on, as a changed .env does.
 *
 * @param scratch folder for files that are laid over its own
 * @param services what is otherwise in services of its Compose file
 */
export function stagingStack(scratch: string, services: object = {}, images: Images = {}) {
  const all = {
    ...(process.env.E2E_OVERRIDE ? STAND_INS : {}),
    ...builtBy(readComposeFile(join(REPOSITORY, 'dist/local/docker-compose.yml'))),
    ...images,
  };
  const write = (name: string, content: object): string => {
    const path = join(scratch, name);
    writeFileSync(path, stringify(content));
    return path;
  };
  const overrides = [
    write('staging.yml', overrideFor(readComposeFile(FILE), all)),
    write('staging-services.yml', {
      services: merged(
        process.env.E2E_OVERRIDE ? Object.fromEntries(UNSEEN.map((name) => [name, { profiles: ['unseen'] }])) : {},
        services,
        Object.fromEntries(['backups', 'backups-volumes', 'restore'].map((name) => [name, backupsFolder])),
        {
          'sign-in': provider,
          router: locally(scratch),
          backend: { ports: [`${STAGING_API.replace('http://', '')}:8000`] },
        },
      ),
      volumes: { 'backups-folder': { name: BACKUPS_VOLUME, external: true } },
    }),
  ];
  execFileSync('docker', ['volume', 'create', BACKUPS_VOLUME], { stdio: 'ignore' });
  const given = Object.fromEntries(
    stagingSecrets().map((name) => [name, `only${name.toLowerCase().replace(/_/g, '')}`]),
  );
  const signIn = { OIDC_ISSUER: provider.environment.ISSUER, OIDC_CLIENT_ID: provider.environment.CLIENT_ID };
  const env: NodeJS.ProcessEnv = { ...SHELL, ...given, ...signIn };
  const stack = new Stack('staging', overrides, env);
  // Whom alerts reach is said in files; here nobody.
  const secrets = join(stack.folder, 'dist/staging/.secrets');
  mkdirSync(secrets, { recursive: true });
  for (const name of ['alerts-url', 'alerts-watchdog-url']) writeFileSync(join(secrets, name), 'http://127.0.0.1:9');
  const user = new User('http://127.0.0.1:4100/sign-in', 'alice', provider.environment.CLIENT_ID);
  return { stack, jobs: new Jobs(stack, user, STAGING_API), env };
}

/** Services with all that is said of each. */
const merged = (...all: readonly object[]): Record<string, object> =>
  all.reduce<Record<string, object>>((so, services) => {
    for (const [name, one] of Object.entries(services)) so[name] = { ...so[name], ...(one as object) };
    return so;
  }, {});
