import { stripVTControlCharacters } from 'node:util';
import type { Machine } from '../rehearse/machine';
import { lastLines } from '../rehearse/require';
import type { Compose, Container, Stack } from './compose';

type Teller = Pick<Machine, 'say' | 'pause' | 'now'>;

const LOG_LINES = 15;

/**
 * Builds what is built and starts everything, and says of each service when it is there.
 *
 * @throws Error with the cause: what did not build, what ended and its last words, or what Docker says
 */
export async function start(machine: Teller, compose: Compose, stack: Stack): Promise<void> {
  const built = new Set(Object.values(stack).flatMap(({ build, image = '' }) => (build === undefined ? [] : [image])));
  if (built.size > 0) {
    machine.say(`Building ${[...built].join(', ')}; the first time, this takes minutes.`);
    const result = await compose.run('build');
    if (result.code !== 0) throw new Error(`An image can't be built:\n${lastLines(result)}`);
  }
  machine.say(`Starting ${Object.keys(stack).join(', ')}; images that are not here come first.`);
  const seen = new Set<string>();
  const began = machine.now();
  const tell = async (): Promise<void> => {
    for (const container of await compose.containers()) {
      const word = wordFor(container, stack[container.Service]?.restart === 'no');
      if (word === undefined || seen.has(container.Service)) continue;
      seen.add(container.Service);
      machine.say(
        `  ${container.Service.padEnd(widthOf(stack))} ${word} after ${Math.round((machine.now() - began) / 1000)} s`,
      );
    }
  };
  let isDone = false;
  const started = compose.run('up', '--detach', '--wait', '--no-build').finally(() => (isDone = true));
  while (!isDone) {
    await Promise.race([started, machine.pause(1000)]);
    await tell();
  }
  const { code, ...said } = await started;
  if (code !== 0) throw new Error(await causeOf(compose, lastLines({ code, ...said })));
}

export const widthOf = (stack: Stack): number => Math.max(0, ...Object.keys(stack).map((name) => name.length));

/** @returns undefined for one that is not where it is to come to */
function wordFor({ State, Health, ExitCode }: Container, isOneShot: boolean): string | undefined {
  if (State === 'exited') return ExitCode === 0 ? 'is done' : undefined;
  if (State !== 'running' || isOneShot) return undefined;
  if (Health === '') return 'runs';
  return Health === 'healthy' ? 'is healthy' : undefined;
}

const HOW: Readonly<Record<string, string | undefined>> = {
  running: 'does not become healthy',
  restarting: 'ends again and again',
};

/** Compose writes for a terminal, whoever reads. */
const indented = (text: string): string => stripVTControlCharacters(text).replace(/^/gm, '    ');

async function causeOf(compose: Compose, said: string): Promise<string> {
  const failed = (await compose.containers()).filter(hasFailed);
  const words = await Promise.all(
    failed.map(async ({ Service, State, ExitCode }) => {
      const how = HOW[State] ?? `ended with ${ExitCode}`;
      const { stdout, stderr } = await compose.run('logs', '--no-log-prefix', '--tail', String(LOG_LINES), Service);
      return `${Service} ${how}; its last words:\n${indented(stdout.trim() || stderr.trim() || 'none')}`;
    }),
  );
  return ['The stack did not start.', said, ...words].join('\n');
}

/** One that is started again and again is asked for its health anew each time. One that was never started has not failed. */
const hasFailed = ({ State, Health, ExitCode }: Container): boolean =>
  State === 'restarting' ||
  State === 'dead' ||
  (State === 'exited' && ExitCode !== 0) ||
  (State === 'running' && Health !== '' && Health !== 'healthy');
