import { randomUUID } from 'node:crypto';
import { CLIENTS, clientCommand, clientPod } from './clients';
import { exec } from './cluster';
import type { Edge } from './edge';
import { eventually } from '../eventually';

/** What is asked for, again and again. */
export interface Asked {
  readonly name: string;
  readonly path: string;
  /** @default GET */
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The statuses of a good answer. @default 200 */
  readonly expect?: readonly number[];
  /** Whether the answer is kept when it is good, too. @default false */
  readonly keep?: boolean;
}

/** What became of one request. */
export interface Outcome {
  readonly name: string;
  /** When it was made, in seconds since 1970, by the clock of the client. */
  readonly at: number;
  readonly ok: boolean;
  readonly status?: number;
  readonly said?: string;
  readonly seconds: number;
}

export interface LoadOptions {
  /** @default 5 */
  readonly perSecond?: number;
  /** @default 10 */
  readonly timeoutSeconds?: number;
  /** Machines that the client must not be on, because they go. */
  readonly notOn?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Asks through the edge, from a pod, for as long as something else goes on.
 *
 * @returns what became of every request, and what the something gave
 */
export async function underLoad<T>(
  edge: Edge,
  requests: readonly Asked[],
  action: () => Promise<T>,
  { notOn, ...options }: LoadOptions = {},
): Promise<{ readonly outcomes: readonly Outcome[]; readonly result: T }> {
  const { metadata } = await clientPod(notOn);
  const inClient = (command: readonly string[], input?: string): Promise<string> =>
    exec(CLIENTS, metadata.name, undefined, command, input === undefined ? {} : { input });
  const name = `/tmp/${randomUUID()}`;
  const { host, address, port, ca } = edge;
  const spec = { name, host, address, port, ca, requests, ...options };
  await inClient(clientCommand('load'), `${JSON.stringify(spec)}\n`);
  let result: T;
  try {
    result = await action();
  } finally {
    await eventually('the client is told to stop', 120, async () => (await inClient(['touch', `${name}.stop`])) === '');
  }
  const said = await eventually('the client says what it saw', 120, () => inClient(['cat', `${name}.json`]));
  return { outcomes: JSON.parse(said) as Outcome[], result };
}

/** The requests that were not answered well, each as a line. */
export const failures = (outcomes: readonly Outcome[]): string[] =>
  outcomes
    .filter(({ ok }) => !ok)
    .map(({ name, at, status, said, seconds }) => {
      const clock = new Date(at * 1000).toISOString().slice(11, 19);
      return `${clock} ${name}: ${status ?? ''} ${(said ?? '').slice(0, 160)} after ${seconds.toFixed(1)} s`;
    });

/** How long something was refused: from the first bad answer to the last, in seconds. 0 where there was none. */
export function refusedSeconds(outcomes: readonly Outcome[]): number {
  const bad = outcomes.filter(({ ok }) => !ok).map(({ at, seconds }) => [at, at + seconds] as const);
  return bad.length === 0 ? 0 : Math.max(...bad.map(([, end]) => end)) - Math.min(...bad.map(([start]) => start));
}
