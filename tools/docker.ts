import { spawn, spawnSync } from 'node:child_process';

/** Watch with `--no-up`, and `up --wait` that tells a finished one-shot from a failed service. */
const OLDEST_COMPOSE = [2, 24] as const;

const INSTALL = 'https://docs.docker.com/engine/install/';

/** How a command ended: what it printed, or undefined when there is no such command or it failed. */
export type Probe = (command: string, args: readonly string[]) => { output?: string; problem: string };

export const probe: Probe = (command, args) => {
  const { error, status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 30_000 });
  const problem = (error?.message ?? stderr.trim()).split('\n')[0] ?? '';
  return !error && status === 0 ? { output: stdout.trim(), problem } : { problem };
};

/**
 * What is missing on this machine to run a Compose file, each a sentence that says what to do.
 *
 * @returns an empty list when all is there
 */
export function missing(ask: Probe = probe): string[] {
  if (ask('docker', ['--version']).output === undefined) {
    return [`There is no docker command here. Install Docker Engine or Docker Desktop: ${INSTALL}`];
  }
  const compose = ask('docker', ['compose', 'version', '--short']).output;
  const daemon = ask('docker', ['info', '--format', '{{.ServerVersion}}']);
  return [
    ...(compose === undefined
      ? [`Docker has no "compose" command. Install the Compose v2 plugin (docker-compose-plugin): ${INSTALL}`]
      : []),
    ...(compose !== undefined && isTooOld(compose)
      ? [
          `Docker Compose is ${compose}; it must be ${OLDEST_COMPOSE.join('.')} or later. Update docker-compose-plugin: ${INSTALL}`,
        ]
      : []),
    // `docker info` answers even when the daemon doesn't, with an empty version.
    ...(!daemon.output
      ? [
          `The Docker daemon does not answer (${daemon.problem}). Start Docker Desktop, or "sudo systemctl start docker"; ` +
            'on Linux your user has to be in the group docker.',
        ]
      : []),
  ];
}

function isTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major < OLDEST_COMPOSE[0] || (major === OLDEST_COMPOSE[0] && minor < OLDEST_COMPOSE[1]);
}

/** Ends the program with what is missing, if anything is. */
export function requireDocker(): void {
  const problems = missing();
  if (problems.length === 0) return;
  console.error(problems.join('\n'));
  process.exit(1);
}

/** Runs `docker …` in this terminal; the promise is its exit code. Ctrl+C is docker's to handle, not ours. */
export function docker(args: readonly string[]): Promise<number> {
  const ignore = (): void => undefined;
  process.on('SIGINT', ignore);
  return new Promise((resolve, reject) => {
    const child = spawn('docker', args, { stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('SIGINT', ignore);
      resolve(code ?? 1);
    });
  });
}
