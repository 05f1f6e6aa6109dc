import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parse } from 'yaml';
import { docker, requireDocker } from './docker';

export const LOCAL = resolve(__dirname, '../dist/local/docker-compose.yml');

interface ComposeFile {
  services: Record<string, { build?: unknown; ports?: string[]; profiles?: string[] }>;
}

/**
 * Where the started services of a Compose file are to be found, one line each: an address to open for what is built
 * here, host and port for the rest.
 *
 * @param profiles the profiles that were started
 */
export function addresses(file: ComposeFile, profiles: readonly string[]): string[] {
  return Object.entries(file.services)
    .filter(([, service]) => !service.profiles || service.profiles.some((name) => profiles.includes(name)))
    .flatMap(([name, { build, ports = [] }]) =>
      ports.map((port) => {
        const address = port
          .replace(/\$\{\w+:-(\d+)\}/, '$1')
          .split(':')
          .slice(0, -1)
          .join(':');
        return `${name.padEnd(16)} ${build === undefined ? '' : 'http://'}${address}`;
      }),
    );
}

/** The values of `--profile NAME` among arguments. */
const profilesIn = (args: readonly string[]): string[] =>
  args.flatMap((arg, index) => (arg === '--profile' ? [args[index + 1] ?? ''] : []));

/** Starts the stack, says where it is, and keeps watching its sources. `args` go to `docker compose`, but --no-watch. */
async function up(args: readonly string[]): Promise<number> {
  requireDocker();
  const options = ['compose', '-f', LOCAL, ...args.filter((arg) => arg !== '--no-watch')];
  const code = await docker([...options, 'up', '--build', '--detach', '--wait']);
  if (code !== 0) {
    console.error(`\nThe stack did not start. Its logs: docker compose -f ${relative('.', LOCAL)} logs`);
    return code;
  }
  const file = parse(readFileSync(LOCAL, 'utf8')) as ComposeFile;
  console.log(`\n${addresses(file, profilesIn(args)).join('\n')}\n`);
  if (args.includes('--no-watch')) return 0;
  console.log('Watching the sources until Ctrl+C; "npm run down" stops the stack.');
  await docker([...options, 'watch', '--no-up']);
  console.log('\nThe stack still runs; "npm run down" stops it.');
  return 0;
}

if (require.main === module) {
  void up(process.argv.slice(2)).then((code) => (process.exitCode = code));
}
