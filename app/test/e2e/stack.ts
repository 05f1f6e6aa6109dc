import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';

const run = promisify(execFile);

export const REPOSITORY = resolve(__dirname, '../../..');
/** Profiles whose services the tests start. */
const PROFILES = ['apps'];

export interface ServiceDefinition {
  image?: string;
  build?: { context: string };
  profiles?: string[];
  ports?: string[];
  restart?: string;
}

export interface ComposeFile {
  services: Record<string, ServiceDefinition>;
}

export const readComposeFile = (path: string): ComposeFile => parse(readFileSync(path, 'utf8')) as ComposeFile;

/** The services that the tests start, of all that a Compose file has. */
export const startedOf = ({ services }: ComposeFile): Record<string, ServiceDefinition> =>
  Object.fromEntries(
    Object.entries(services).filter(
      ([, { profiles }]) => !profiles || profiles.some((name) => PROFILES.includes(name)),
    ),
  );

export interface Container {
  Id: string;
  Image: string;
  State: { Status: string; StartedAt: string; ExitCode: number; Health?: { Status: string } };
  Config: { Labels: Record<string, string> };
  Mounts: { Type: string; Source: string; Name?: string }[];
  HostConfig: { ReadonlyRootfs: boolean; CapDrop: string[] | null; SecurityOpt: string[] | null };
  NetworkSettings: { Ports: Record<string, { HostIp: string; HostPort: string }[] | null> };
}

export const serviceOf = (container: Container): string => container.Config.Labels['com.docker.compose.service'] ?? '';

/** Not what a developer's own runs left there. */
const isSource = (path: string): boolean => !/(^|\/)(\.venv|__pycache__)$/.test(path);

/** The exit code and output of a command, whatever they are. */
export async function attempt(command: string, args: string[], env: NodeJS.ProcessEnv = process.env) {
  try {
    const { stdout, stderr } = await run(command, args, { env, maxBuffer: 64 * 1024 * 1024, timeout: 200_000 });
    return { code: 0, stdout, stderr };
  } catch (problem) {
    const { code, stdout = '', stderr = '' } = problem as { code?: number; stdout?: string; stderr?: string };
    return { code: code ?? 1, stdout, stderr };
  }
}

/**
 * The stack of a Compose environment, run from a copy of the repository's folders so that a test may change its
 * sources. The Compose file is the generated one, byte for byte; `overrides` are files that select other images.
 */
export class Stack {
  readonly folder = mkdtempSync(join(tmpdir(), 'topology-e2e-'));
  readonly services: Record<string, ServiceDefinition>;
  /** What `docker compose -f FILE` needs besides, to run here. */
  readonly options: readonly string[];
  /** Of these, what says which stack is meant, whatever of it is started. */
  readonly place: readonly string[];
  private readonly file: string;

  constructor(
    environment: string,
    overrides: readonly string[],
    private readonly env: NodeJS.ProcessEnv = process.env,
  ) {
    for (const name of [`dist/${environment}`, 'examples', 'lib/programs'])
      cpSync(join(REPOSITORY, name), join(this.folder, name), { recursive: true, filter: isSource });
    this.file = join(this.folder, 'dist', environment, 'docker-compose.yml');
    this.services = startedOf(readComposeFile(this.file));
    this.place = [
      ...overrides.flatMap((path) => ['-f', path]),
      // A project of its own: a stack that a developer runs keeps its containers and volumes.
      ...['-p', `topology-e2e-${environment}`],
    ];
    this.options = [...this.place, ...PROFILES.flatMap((name) => ['--profile', name])];
  }

  private command = (args: readonly string[]): string[] => ['compose', '-f', this.file, ...this.options, ...args];

  /** Runs `docker compose …` and returns what it printed. Throws when it fails, with all it said. */
  async compose(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await attempt('docker', this.command(args), this.env);
    if (code !== 0) throw new Error(`docker compose ${args.join(' ')} ended with ${code}:\n${stdout}${stderr}`);
    return stdout;
  }

  /** `docker compose …` in the background, until it is ended. */
  start = (...args: string[]): ChildProcess => spawn('docker', this.command(args), { stdio: 'ignore' });

  up = (): Promise<string> => this.compose('up', '--detach', '--wait');

  /** Stops the stack and leaves nothing of it. */
  async remove(): Promise<void> {
    await this.compose('down', '--volumes', '--remove-orphans');
    rmSync(this.folder, { recursive: true, force: true });
  }

  exec = (service: string, ...command: string[]): Promise<string> => this.compose('exec', '-T', service, ...command);

  async containers(): Promise<Container[]> {
    const ids = (await this.compose('ps', '--all', '--quiet')).split('\n').filter(Boolean);
    return JSON.parse((await run('docker', ['inspect', ...ids])).stdout) as Container[];
  }

  async container(service: string): Promise<Container> {
    const found = (await this.containers()).find((one) => serviceOf(one) === service);
    if (!found) throw new Error(`no container of ${service}`);
    return found;
  }

  /** Address on this machine of a service's first published port. */
  url(service: string): string {
    const port = /^127\.0\.0\.1:(?:\$\{\w+:-)?(\d+)\}?:/.exec(this.services[service]?.ports?.[0] ?? '')?.[1];
    if (!port) throw new Error(`${service} publishes no port on 127.0.0.1`);
    return `http://127.0.0.1:${port}`;
  }

  /** Long-running services: all but those that do their work once. */
  running = (): string[] =>
    Object.keys(this.services).filter((name) => this.services[name]?.restart === 'unless-stopped');
}

export { eventually } from '../../../test/eventually';
