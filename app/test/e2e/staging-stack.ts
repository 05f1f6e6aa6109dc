import { readFileSync, writeFileSync } from 'node:fs';
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

/**
 * The stack of the staging host, with its secrets, and jobs of a user of it. Its images are those that the local stack
 * builds, unless others are named.
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
    write('staging-services.yml', { services: { ...services, 'sign-in': provider } }),
  ];
  const given = Object.fromEntries(
    stagingSecrets().map((name) => [name, `only${name.toLowerCase().replace(/_/g, '')}`]),
  );
  const signIn = { OIDC_ISSUER: provider.environment.ISSUER, OIDC_CLIENT_ID: provider.environment.CLIENT_ID };
  const stack = new Stack('staging', overrides, { ...SHELL, ...given, ...signIn });
  const user = new User('http://127.0.0.1:4100/sign-in', 'alice', provider.environment.CLIENT_ID);
  return { stack, jobs: new Jobs(stack, user) };
}
