import type { Machine, Result } from '../rehearse/machine';
import { lastLines } from '../rehearse/require';

/** A service as Compose would start it, with all that .env says filled in. */
export interface StackService {
  readonly image?: string;
  readonly build?: { readonly context?: string };
  readonly restart?: string;
  readonly environment?: Readonly<Record<string, string | null>>;
  readonly volumes?: readonly { readonly type: string; readonly source?: string }[];
  readonly ports?: readonly { readonly published?: string; readonly target: number }[];
}

/** By the name of the service. */
export type Stack = Readonly<Record<string, StackService>>;

/** A container as it is now. */
export interface Container {
  readonly Service: string;
  readonly State: string;
  readonly Health: string;
  readonly ExitCode: number;
  readonly Publishers?: readonly { readonly PublishedPort: number }[] | null;
}

const HOUR_SECONDS = 3600;

/** `docker compose` for one file. */
export class Compose {
  /** @param options what stands before the command: the file, profiles */
  constructor(
    private readonly machine: Pick<Machine, 'run'>,
    readonly options: readonly string[],
  ) {}

  run(...args: readonly string[]): Promise<Result> {
    return this.machine.run('docker', ['compose', ...this.options, ...args], { timeoutSeconds: HOUR_SECONDS });
  }

  /** What would be started. @throws Error with what Compose says of the file */
  async stack(): Promise<Stack> {
    const result = await this.run('config', '--format', 'json');
    if (result.code !== 0) throw new Error(`The stack can't be started:\n${lastLines(result)}`);
    return (JSON.parse(result.stdout) as { services: Stack }).services;
  }

  /** Every container that there is, those that have ended too. One list, or a line each, as the version of Compose has it. */
  async containers(): Promise<readonly Container[]> {
    const { code, stdout } = await this.run('ps', '--all', '--format', 'json');
    if (code !== 0) return [];
    const text = stdout.trim();
    const lines = text.startsWith('[') ? [text] : text.split('\n').filter(Boolean);
    return lines.flatMap((line) => JSON.parse(line) as Container | Container[]);
  }
}
