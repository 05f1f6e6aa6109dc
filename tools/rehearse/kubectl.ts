import type { Cluster } from './cluster';
import type { Machine, Result, RunOptions } from './machine';
import { must } from './require';

/** kubectl for one cluster, whatever context somebody selects meanwhile. */
export interface Kubectl {
  /** @throws Error with what it said, if it fails */
  run(args: readonly string[], options?: RunOptions): Promise<string>;
  /** How it ended, well or not. */
  attempt(args: readonly string[], options?: RunOptions): Promise<Result>;
  /** Whether an object is there. */
  has(...args: readonly string[]): Promise<boolean>;
  /** What `get` knows, as the list of its objects. */
  list<T>(...args: readonly string[]): Promise<readonly T[]>;
  /** One object. */
  get<T>(...args: readonly string[]): Promise<T>;
  /** Applies objects on the server. */
  apply(objects: readonly object[]): Promise<string>;
  /** The arguments with which a program of its own would be started. */
  args(...args: readonly string[]): string[];
}

export function kubectlOf(machine: Machine, { context }: Pick<Cluster, 'context'>): Kubectl {
  const args = (...rest: readonly string[]): string[] => ['--context', context, ...rest];
  const run = async (rest: readonly string[], options?: RunOptions): Promise<string> =>
    (await must(machine, 'it speaks with the cluster', 'kubectl', args(...rest), options)).stdout;
  const json = async (rest: readonly string[]): Promise<unknown> =>
    JSON.parse(await run(['get', ...rest, '--output', 'json']));
  return {
    run,
    args,
    attempt: (rest, options) => machine.run('kubectl', args(...rest), options),
    has: async (...rest) => (await run(['get', ...rest, '--ignore-not-found', '--output', 'name'])).trim() !== '',
    list: async <T>(...rest: readonly string[]) => ((await json(rest)) as { items: readonly T[] }).items,
    get: async <T>(...rest: readonly string[]) => (await json(rest)) as T,
    apply: (objects) =>
      run(['apply', '--server-side', '--force-conflicts', '--filename', '-'], {
        input: JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects }),
      }),
  };
}
