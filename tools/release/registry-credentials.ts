import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** What Docker Hub is called where credentials are kept. */
const HUB = 'https://index.docker.io/v1/';

interface DockerConfig {
  readonly auths?: Readonly<Record<string, { readonly auth?: string }>>;
}

/**
 * The credentials of `docker login` for a registry, as HTTP's Basic scheme shows them. What a credential helper keeps is its
 * own.
 *
 * @returns undefined where none are kept in Docker's configuration file
 */
export function credentialsFor(host: string): string | undefined {
  const folder = process.env['DOCKER_CONFIG'] ?? join(homedir(), '.docker');
  try {
    const { auths = {} } = JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8')) as DockerConfig;
    const names = [host, `https://${host}`, ...(/(^|\.)docker\.io$/.test(host) ? [HUB] : [])];
    return names.map((name) => auths[name]?.auth).find((auth) => auth !== undefined && auth !== '');
  } catch {
    return undefined;
  }
}
