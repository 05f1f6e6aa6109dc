import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../command/usage-error';
import { ENGINE, filesUnder, ignoredFiles, isSame, REPLACED, SETTINGS } from './engine-files';
import { git, gitList, gitPrefix } from './git';

/** So many files are named before the rest is counted. */
const NAMED = 20;

/**
 * Why a checkout cannot get the engine of another folder.
 *
 * @returns a sentence each, with what to do; none when nothing stands against it
 */
export function findProblems(root: string, newer: string): string[] {
  const ofNewer = problemsOfNewer(newer);
  const noGit = notInGit(
    root,
    'What an upgrade replaces could not be brought back: run "git init", and commit all of it.',
  );
  const losses = noGit.length === 0 ? lossesIn(root, ofNewer.length === 0 ? newer : undefined) : [];
  return [...ofNewer, ...noGit, ...problemsOfPackage(root), ...losses];
}

/** @throws UsageError for a path that can't be one of another checkout, whatever is in it */
export function requireFolder(root: string, newer: string): void {
  const isFolder = statSync(newer, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isFolder && realpathSync(newer) !== realpathSync(root)) return;
  const what = isFolder ? `${newer} is this checkout itself.` : `There is no folder ${newer}.`;
  throw new UsageError([`${what} Give the path of a checkout of the newer engine.`]);
}

function problemsOfNewer(newer: string): string[] {
  const noGit = notInGit(newer, 'Clone the newer engine with Git, and give the path of that.');
  if (noGit.length > 0) return noGit;
  const files = filesUnder(newer, [...ENGINE, 'package.json']);
  const missing = [...ENGINE, 'package.json'].filter(
    (name) => !files.some((f) => f === name || f.startsWith(`${name}/`)),
  );
  if (missing.length === 0) return problemsOfPackage(newer);
  return [
    `${newer} is no checkout of this engine: it has no ${missing.join(', no ')}. ` +
      'Give the folder that holds all of the newer engine.',
  ];
}

function notInGit(folder: string, fix: string): string[] {
  try {
    git(folder, ['rev-parse', '--show-prefix']);
    return [];
  } catch (error) {
    return [`${folder} is no checkout with Git (${(error as Error).message}). ${fix}`];
  }
}

function problemsOfPackage(folder: string): string[] {
  const path = join(folder, 'package.json');
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof content === 'object' && content !== null && !Array.isArray(content)) return [];
    return [`${path} is no object. Mend it first.`];
  } catch (error) {
    return [`${path} cannot be read (${(error as Error).message}). Mend it first.`];
  }
}

/** What would be lost: a change that is in no commit, unless it is what the newer engine has there anyway. */
function lossesIn(root: string, newer: string | undefined): string[] {
  const settings = newer === undefined ? SETTINGS : filesUnder(newer, SETTINGS);
  const options = ['--porcelain', '-z', '--untracked-files=all', '--no-renames'];
  const prefix = gitPrefix(root);
  const differs = (path: string): boolean => newer === undefined || !isSame(path, root, newer);
  const changed = gitList(root, ['status', ...options, '--', ...REPLACED, ...settings])
    .map((entry) => entry.slice('XY '.length + prefix.length))
    .filter(differs);
  const taken = new Set(newer === undefined ? [] : filesUnder(newer, REPLACED));
  const inTheWay = ignoredFiles(root).filter((path) => taken.has(path) && differs(path));
  return [
    ...(changed.length > 0
      ? [
          `In no commit, and would be lost: ${listed(changed)}. ` +
            'Commit them, put them aside with "git stash -u", or undo them, and run the upgrade again.',
        ]
      : []),
    ...(inTheWay.length > 0
      ? [`Ignored by Git, and in the place of a file of the newer engine: ${listed(inTheWay)}. Move them elsewhere.`]
      : []),
  ];
}

function listed(paths: readonly string[]): string {
  const more = paths.length - NAMED;
  return paths.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
