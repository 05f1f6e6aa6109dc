import { chmodSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Machine } from '../rehearse/machine';
import type { Stack } from './compose';
import { typed } from './local';

/** What others than the owner need: to read a file, and to run one, or to go through a folder. */
const READ = 0o044;
const RUN = 0o055;
const OWNER_RUNS = 0o100;

/** The root of the repository: nothing outside is ours to open. */
const ROOT = resolve(__dirname, '../..');

interface Props {
  readonly machine: Pick<Machine, 'run' | 'say'>;
  readonly stack: Stack;
  /** @default the root of the repository */
  readonly root?: string;
}

/**
 * Opens to all users of this machine what containers are given of the checkout, to read: they run as users of their own, and
 * Git makes its files as the umask says. What Git ignores, such as .env, stays as it is.
 *
 * @throws Error with what to type, where it is somebody else's
 */
export async function makeReadable({ machine, stack, root = ROOT }: Props): Promise<void> {
  const given = givenOf(stack).filter((path) => path.startsWith(`${root}/`));
  const all = new Set((await Promise.all(given.map((path) => below(machine, path)))).flat());
  const closed = [...all].flatMap((path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    const needed = ((stat?.mode ?? 0) & OWNER_RUNS) === 0 ? READ : RUN;
    return stat === undefined || (stat.mode & needed) === needed ? [] : [{ path, mode: (stat.mode & 0o777) | needed }];
  });
  if (closed.length === 0) return;
  try {
    for (const { path, mode } of closed) chmodSync(path, mode);
  } catch (error) {
    const folders = given.map(typed).join(' ');
    throw new Error(
      `Containers can't read what they are given: chmod -R go+rX ${folders}\n${(error as Error).message}`,
    );
  }
  machine.say(
    `Opened for reading, as containers have users of their own: ${closed.length} files and folders below ${typed(root)}.`,
  );
}

/** The folders and files of this machine that containers or their images are made from, without those within another. */
function givenOf(stack: Stack): string[] {
  const all = Object.values(stack).flatMap(({ volumes = [], build }) => [
    ...volumes.flatMap(({ type, source }) => (type === 'bind' && source !== undefined ? [source] : [])),
    ...(build?.context === undefined ? [] : [build.context]),
  ]);
  return [...new Set(all)].filter((path) => !all.some((other) => path.startsWith(`${other}/`)));
}

/** A path and all below it that Git does not ignore; without Git, all but what has a dot before its name. */
async function below(machine: Pick<Machine, 'run'>, path: string): Promise<string[]> {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory() !== true) return stat === undefined ? [] : [path];
  const options = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { code, stdout } = await machine.run('git', ['-C', path, ...options]);
  const files = code === 0 ? stdout.split('\0').filter(Boolean) : walk(path).map((file) => relative(path, file));
  const folders = files.flatMap((file) => parentsOf(file));
  return [path, ...[...new Set([...folders, ...files])].map((one) => join(path, one))];
}

const parentsOf = (file: string): string[] => {
  const parent = dirname(file);
  return parent === '.' ? [] : [...parentsOf(parent), parent];
};

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]));
