import { createHash, randomInt } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, readlinkSync, rmdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { statOf } from './entries-of';
import { WriteError } from './write-error';

/** How long one run waits for another. */
const PATIENCE_MS = 10_000;
/** No run takes as long: one that can't be asked for, because it is in another container, is then taken for dead. */
const ABANDONED_MS = 600_000;

/** A run that writes, or wrote, as the name of its work folder says. */
interface Run {
  readonly path: string;
  readonly pid: number;
  /** When the process started, in ticks since boot: a process id is given out again. */
  readonly start: string;
  readonly place: string;
}

/**
 * Claims the right to write a folder, by a work folder beside it that names this process. Every claimant puts its own
 * there first and looks for others after, so of two at least one sees the other, and steps back. Nobody takes away a
 * name that somebody could still rely on, which is what makes taking over a lock file a race.
 *
 * @param shown what people call the folder
 * @returns the work folder, on the file system of the folder; whoever has claimed it removes it
 * @throws WriteError if another run still writes after `patience` milliseconds; the error of the file system
 */
export function claim(folder: string, shown: string, patience = PATIENCE_MS): string {
  const mine = join(dirname(folder), `${prefix(folder)}${process.pid}-${startOf(process.pid) ?? 0}-${place()}`);
  const until = performance.now() + patience;
  for (;;) {
    let other = runs(folder).find((run) => run.path !== mine && isAlive(run));
    if (other === undefined && make(mine)) {
      other = runs(folder).find((run) => run.path !== mine && isAlive(run));
      if (other === undefined) return mine;
      rmdirSync(mine);
    }
    if (performance.now() > until) throw new WriteError(refusal(shown, other));
    // Not all equally long, or two that have stepped back would meet again.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, randomInt(5, 30));
  }
}

/** The work folders of runs that were killed. */
export const abandoned = (folder: string): string[] =>
  runs(folder)
    .filter((run) => !isAlive(run))
    .map((run) => run.path);

/** Whether there is such a process in this place. */
export function isProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM is somebody else's process.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return startOf(pid) !== 'ended';
}

function isAlive({ path, pid, start, place: where }: Run): boolean {
  if (where !== place()) return Date.now() - (statOf(path)?.mtimeMs ?? 0) < ABANDONED_MS;
  return isProcess(pid) && [undefined, start].includes(startOf(pid));
}

const prefix = (folder: string): string => `.${basename(folder)}.`;

function runs(folder: string): Run[] {
  return readdirSync(dirname(folder)).flatMap((name) => {
    if (!name.startsWith(prefix(folder))) return [];
    const [, pid, start, where] = /^(\d+)-(\d+)-([0-9a-f]{8})$/.exec(name.slice(prefix(folder).length)) ?? [];
    if (pid === undefined || start === undefined || where === undefined) return [];
    return { path: join(dirname(folder), name), pid: Number(pid), start, place: where };
  });
}

/** False if it is there already: another thread of this process writes. */
function make(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** When a process started; 'ended' if only its parent has not noticed yet; undefined where /proc does not tell. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands in parentheses, and may hold some itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? 'ended' : fields[19];
  } catch {
    return undefined;
  }
}

/** Where process ids mean the same: a machine, and a container on it. */
function place(): string {
  let namespace = '';
  try {
    namespace = readlinkSync('/proc/self/ns/pid');
  } catch {
    // Only Linux has these.
  }
  return createHash('sha256').update(`${hostname()} ${namespace}`).digest('hex').slice(0, 8);
}

function refusal(shown: string, other: Run | undefined): string {
  const elsewhere = other !== undefined && other.place !== place() ? ' on another machine or in a container' : '';
  const holder = `process ${other?.pid ?? process.pid}${elsewhere}`;
  return `${holder} is writing ${shown}, so nothing was written: wait until it has ended and run again.`;
}
