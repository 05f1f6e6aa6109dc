import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { explorerPages } from '../../explorer';
import type { Application } from '../../lib/model';
import type { Given } from '../command/command';
import { environmentNamed } from '../environment-named';
import type { explore as command } from '../explore';
import { withApplication } from '../with-application';
import { openInBrowser } from './open-in-browser';
import { indexPage } from './index-page';

const ROOT = join(__dirname, '../..');

/**
 * Writes the pages of environments, and beside them one that leads to each.
 *
 * @returns their paths, in the order of the environments
 * @throws DefinitionError with every problem of the definitions; UsageError for an environment that there is none of
 */
export async function explore(
  { env, output }: Pick<Given<typeof command>, 'env' | 'output'>,
  application: Application,
): Promise<string[]> {
  const { environments } = application;
  const chosen = env.length === 0 ? environments : env.map((name) => environmentNamed(name, environments));
  const pages = await explorerPages(application, chosen, ROOT);
  const folder = resolve(output);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), indexPage(pages.map(({ environment }) => environment)));
  return pages.map(({ environment, html }) => {
    const path = join(folder, `${environment}.html`);
    writeFileSync(path, html);
    return path;
  });
}

export const main = (given: Given<typeof command>): Promise<void> =>
  withApplication(async (application) => {
    const paths = await explore(given, application);
    for (const path of paths) console.log(relative(process.cwd(), path));
    const [first] = paths;
    // In CI nobody looks.
    const isSeen = !given['no-open'] && (process.env.CI ?? '') === '';
    if (isSeen && first !== undefined) openInBrowser(first);
  });
