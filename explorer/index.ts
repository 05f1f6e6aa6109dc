import type { Application, Environment } from '../lib/model';
import { synth } from '../synth';
import { bundle, stylesheet } from './build/bundle';
import { pageHtml } from './build/page-html';
import { dataOf } from './data/data-of';

/** A page, and which environment it is about. */
export interface ExplorerPage {
  readonly environment: string;
  readonly html: string;
}

/**
 * One self-contained page for each of some environments, from what is defined now: nothing is written.
 *
 * @param root of the repository
 * @throws DefinitionError with every problem of the definitions
 */
export async function explorerPages(
  application: Application,
  environments: readonly Environment[],
  root: string,
): Promise<ExplorerPage[]> {
  const files = synth({ ...application, root }).flatMap((group) => group.files);
  const shared = { script: bundle(), style: stylesheet() };
  const pages: ExplorerPage[] = [];
  for (const environment of environments) {
    const data = await dataOf(environment, application, files, root);
    pages.push({ environment: environment.name, html: pageHtml(data, shared) });
  }
  return pages;
}
