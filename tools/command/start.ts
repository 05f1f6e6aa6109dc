import { join } from 'node:path';
import type { AnyCommand, Given } from './command';
import { formatHelp, typed, usageOf } from './format-help';
import { asksForHelp, parse } from './parse';
import { UsageError } from './usage-error';

const ROOT = join(__dirname, '../..');

/** What carries a command out. */
interface Implementation<C> {
  /** @returns the exit code. @default that of the process, which is 0 unless something was reported */
  readonly main: (given: Given<C>) => Promise<number | void> | number | void;
}

/**
 * Runs a command where its file is what was started. Its page and wrong arguments need nothing but its data, so they work
 * whatever state the application and the rest of the engine are in, and nothing is loaded for them.
 *
 * @param file `module` of the command's file
 * @param load imports what carries it out
 */
export function start<C extends AnyCommand>(
  file: NodeModule,
  command: C,
  load: () => Promise<Implementation<C>>,
): void {
  if (require.main === file) void run(command, process.argv.slice(2), load);
}

async function run<C extends AnyCommand>(
  command: C,
  args: readonly string[],
  load: () => Promise<Implementation<C>>,
): Promise<void> {
  if (asksForHelp(args)) {
    process.stdout.write(`${formatHelp(command)}\n`);
    return;
  }
  try {
    const given = parse(command, args);
    const { main } = await load();
    const code = await main(given);
    if (code !== undefined) process.exitCode = code;
  } catch (error) {
    if (error instanceof UsageError) return refuse(command, error);
    const { reportAndExit } = await import('../../lib/problems/report-and-exit');
    await reportAndExit(error, { env: process.env, root: ROOT });
  }
}

function refuse(command: AnyCommand, { problems }: UsageError): void {
  process.stderr.write(`${formatRefusal(command, problems)}\n`);
  process.exitCode = 2;
}

/** All that is wrong with the arguments of a command, and where to read what there is. */
export function formatRefusal(command: AnyCommand, problems: readonly string[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [
    `${count} with the arguments; nothing was done.`,
    problems.join('\n'),
    `${usageOf(command)}\n${typed(command, '--help')} says what there is.`,
  ].join('\n\n');
}
