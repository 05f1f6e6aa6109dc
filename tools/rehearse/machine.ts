import { spawn, type ChildProcess } from 'node:child_process';
import { statusOf, type Address } from './status-of';

/** How a program ended. One that is not there ends with 127. */
export interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** What it reads. @default nothing */
  readonly input?: string | Buffer;
  /** Variables besides those of this process. @default none */
  readonly env?: Readonly<Record<string, string>>;
  /** After how long it is stopped, which counts as a failure. @default 60 */
  readonly timeoutSeconds?: number;
  /** Where it runs. @default the root of the repository */
  readonly cwd?: string;
}

/** A program that goes on running. */
export interface Running {
  /** The line for which it was waited. */
  readonly line: string;
  /** Settled once it is over, by itself or stopped. */
  readonly ended: Promise<void>;
  stop(): void;
}

/** The machine that a rehearsal runs on: all that is outside of this program is reached through it. */
export interface Machine {
  run(command: string, args: readonly string[], options?: RunOptions): Promise<Result>;
  /**
   * Starts a program that goes on, and waits until it prints a line that matches.
   *
   * @throws Error with what it said, if it ends before
   */
  start(command: string, args: readonly string[], until: RegExp): Promise<Running>;
  /** The status with which an HTTPS server answers a GET. @throws Error if it does not, or is not the one of the certificate */
  statusOf(address: Address, path: string): Promise<number>;
  say(line: string): void;
  pause(milliseconds: number): Promise<void>;
  /** Milliseconds, from some moment on. */
  now(): number;
}

export const MISSING = 127;

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * @param root where programs run
 * @param variables what they see, and where they are found: `PATH`
 */
export const thisMachine = (root: string, variables: Variables = process.env): Machine => ({
  run: (command, args, options = {}) =>
    run(command, args, { cwd: root, ...options, env: { ...variables, ...options.env } }),
  start: (command, args, until) => start(command, args, until, variables),
  statusOf,
  say: (line) => console.log(line),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  now: () => performance.now(),
});

function run(
  command: string,
  args: readonly string[],
  options: Omit<RunOptions, 'env'> & { readonly env: Variables },
): Promise<Result> {
  const { input, env, timeoutSeconds = 60, cwd } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)];
    let isLate = false;
    // Not spawn's own time-out, which a program that is not there leaves running.
    const timer = setTimeout(() => (isLate = child.kill()), timeoutSeconds * 1000);
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: MISSING, stdout: '', stderr: error.message });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      const late = isLate ? `not done after ${timeoutSeconds} s` : '';
      resolve({ code: code ?? 1, stdout: stdout(), stderr: [stderr().trim(), late].filter(Boolean).join('\n') });
    });
    // One that ends without reading to the end is not wrong for that.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

function textOf(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString();
}

function start(command: string, args: readonly string[], until: RegExp, env: Variables): Promise<Running> {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const stderr = textOf(child.stderr);
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const line = said.split('\n').find((one) => until.test(one));
      if (line !== undefined) resolve({ line, ended, stop: () => stop(child) });
    });
    child.on('error', reject);
    child.on('close', () => reject(new Error(`${command} ${args.join(' ')}: ${stderr().trim() || 'ended'}`)));
  });
}

const stop = (child: ChildProcess): void => void child.kill();
