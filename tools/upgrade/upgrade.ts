import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Given } from '../command/command';
import type { upgrade as command } from '../upgrade';
import { filesUnder, ignoredFiles, isSame, REPLACED, SETTINGS } from './engine-files';
import { findProblems, requireFolder } from './find-problems';
import { git } from './git';
import { packageBefore } from './package-before';
import { changedPackage, formatChanges, ownEntries, packageChanges, type Package } from './package-changes';
import { NoWayBack, replaceFiles, type Rename } from './replace-files';

/** How the command ends: 0 when done, 1 when something stands against it. */
export interface Outcome {
  readonly text: string;
  readonly exitCode: 0 | 1;
}

/**
 * Replaces the engine of a checkout by a newer one, or leaves all as it is.
 *
 * @param root the checkout that gets it
 * @param rename stands in for the file system's in tests
 * @throws UsageError for a path where no other checkout can be
 */
export function upgrade(given: Given<typeof command>, root: string, rename?: Rename): Outcome {
  const newer = resolve(root, given.path);
  requireFolder(root, newer);
  try {
    const problems = findProblems(root, newer);
    if (problems.length > 0) return failed(problems);
    return { text: replaceEngine(root, newer, given.package, rename), exitCode: 0 };
  } catch (error) {
    if (error instanceof NoWayBack) return { text: error.message, exitCode: 1 };
    return failed([error instanceof Error ? error.message : String(error)]);
  }
}

const failed = (problems: readonly string[]): Outcome => ({
  text: ['Nothing was replaced, all is as it was.', ...problems].join('\n'),
  exitCode: 1,
});

function replaceEngine(root: string, newer: string, writePackage: boolean, rename?: Rename): string {
  const settings = filesUnder(newer, SETTINGS);
  const files = [...filesUnder(newer, REPLACED), ...settings];
  const report = [summary(root, newer, files, settings)];

  const text = readFileSync(join(root, 'package.json'), 'utf8');
  const here = JSON.parse(text) as Package;
  const wanted = JSON.parse(readFileSync(join(newer, 'package.json'), 'utf8')) as Package;
  const before = packageBefore(root, newer);
  const changes = packageChanges(here, wanted, before);
  const texts = new Map(writePackage && changes.length > 0 ? [['package.json', changedPackage(text, changes)]] : []);
  report.push(
    changes.length === 0
      ? 'package.json has what the newer engine needs.'
      : `package.json ${writePackage ? 'was changed' : 'needs'}:\n${formatChanges(changes)}`,
  );
  const own = ownEntries(here, wanted, changes);
  if (own.length > 0) {
    const doubt = before ? '' : ' The old engine is not in the history of the newer one, so some may be its leftovers.';
    report.push(`Only yours has, and keeps: ${own.join(', ')}.${doubt}`);
  }

  const kept = ignoredFiles(root).filter((path) => !files.includes(path));
  replaceFiles({ root, newer, places: [...REPLACED, ...settings, ...texts.keys()], files, texts, kept }, rename);
  return [...report, nextSteps(newer, changes.length > 0 && !writePackage)].join('\n\n');
}

/** What becomes of the files. */
function summary(root: string, newer: string, files: readonly string[], settings: readonly string[]): string {
  const old = new Set(filesUnder(root, [...REPLACED, ...settings]));
  const differs = files.filter((path) => !isSame(path, root, newer));
  const fresh = differs.filter((path) => !old.has(path));
  const gone = [...old].filter((path) => !files.includes(path));
  const changed = settings.filter((path) => differs.includes(path));
  const left = [...new Set(filesUnder(newer, ['.']).map((path) => path.split('/')[0] ?? ''))].filter(
    (name) =>
      !existsSync(join(root, name)) && !/^(app|dist|examples|docs|\..*|.*\.md)$/.test(name) && !isTaken(name, files),
  );
  return [
    `The engine is that of ${newer} (${revision(newer)}): ` +
      `${differs.length - fresh.length} files changed, ${fresh.length} new, ${gone.length} gone.`,
    ...(changed.length > 0 ? [`Settings among them; "git diff" shows what yours had: ${changed.join(', ')}.`] : []),
    ...(left.length > 0 ? [`Only the newer checkout has these, and they were not taken: ${left.join(', ')}.`] : []),
  ].join('\n');
}

const isTaken = (name: string, files: readonly string[]): boolean =>
  files.some((path) => path === name || path.startsWith(`${name}/`));

function revision(folder: string): string {
  try {
    return git(folder, ['describe', '--tags', '--always', '--dirty']).trim();
  } catch {
    return 'not committed';
  }
}

function nextSteps(newer: string, packageFirst: boolean): string {
  const notes = join(newer, 'UPGRADING.md');
  return [
    existsSync(notes) ? `Read ${notes} first: it says what an application must change.` : `There is no ${notes}.`,
    'Then:',
    ...(packageFirst ? ['  change package.json as above, or run this again with --package'] : []),
    '  npm install',
    '  npm run synth',
    '  npm run diff',
    '  npm run check',
  ].join('\n');
}

export function main(given: Given<typeof command>): number {
  const { text, exitCode } = upgrade(given, process.cwd());
  (exitCode === 0 ? console.log : console.error)(text);
  return exitCode;
}
