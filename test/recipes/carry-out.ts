import { join } from 'node:path';
import { composeDocumentsOf, objectsOf, readFiles, type DistFile } from '../../proof/invariants/dist';
import { Workspace, type Run } from '../fixtures/workspace';
import { pageOf, patched, shows, type Page } from './page';

/** What came of doing what a page says. */
export interface CarriedOut {
  readonly page: Page;
  readonly runs: readonly Run[];
  readonly files: readonly DistFile[];
}

/**
 * Does what a page of docs/recipes says, on an application of the tests, and tests what it promises there: that its
 * commands end well, and that what it shows of dist/ is there, for both targets.
 */
export function carryOut(name: string): CarriedOut {
  const page = pageOf(name);
  const workspace = new Workspace('recipes');
  for (const { path, kind, text } of page.changes) {
    if (kind === 'diff') workspace.edit(path, (before) => patched(before, text));
    else workspace.write(path, text);
  }
  const runs = page.commands.map((command) => workspace.run('bash', ['-euo', 'pipefail', '-c', command]));
  const files = readFiles(join(workspace.folder, 'dist'));
  workspace.remove();

  test('is carried out by its commands, without an error or a warning', () => {
    const warnings = runs.flatMap(({ stderr }) => stderr.match(/^warning: .*$/gm) ?? []);
    const failed = runs.filter(({ code }) => code !== 0).map(({ stdout, stderr }) => `${stdout}\n${stderr}`);
    expect({ failed, warnings }).toEqual({ failed: [], warnings: [] });
  });
  test('shows what appears for both targets, and it does', () => {
    const missing = page.excerpts.filter(({ path, text }) => !shows(textOf(files, path.slice('dist/'.length)), text));
    expect(missing).toEqual([]);
    const environments = page.excerpts.map(({ path }) => path.split('/')[1]);
    expect([...new Set(environments)].sort()).toEqual(['local', 'production']);
  });
  return { page, runs, files };
}

/** What a file below dist/ holds. @throws Error if it is not there */
export function textOf(files: readonly DistFile[], path: string): string {
  const file = files.find((one) => one.path === path);
  if (file === undefined) throw new Error(`no dist/${path}`);
  return file.text;
}

/** The Compose service of a name, as developers run it. */
export const composeService = (files: readonly DistFile[], name: string) =>
  composeDocumentsOf(files).find(({ environment }) => environment === 'local')?.services[name];

/** The names of the Kubernetes objects of a kind. */
export const namesOf = (files: readonly DistFile[], kind: string): string[] =>
  objectsOf(files)
    .filter((object) => object.kind === kind)
    .map(({ metadata }) => metadata.name);
