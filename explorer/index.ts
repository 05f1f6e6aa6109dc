import { resolve, type Application, type Environment } from '../lib/model';
import { synth } from '../synth';
import { bundle, stylesheet } from './build/bundle';
import { pageHtml } from './build/page-html';
import { factsOfAll } from './data/about';
import { dataOf } from './data/data-of';

/** A page, and which environment it is about. */
export interface ExplorerPage {
  readonly environment: string;
  readonly html: string;
}

/**
 * One self-contained page for each of some environments, from what is defined now: nothing is written.
 *
 * @param chosen some of the application's
 * @param root of the repository
 * @throws DefinitionError with every problem of the definitions
 */
export async function explorerPages(
  { topology, environments }: Application,
  chosen: readonly Environment[],
  root: string,
): Promise<ExplorerPage[]> {
  const only = chosen.map(({ name }) => name);
  const groups = synth({ topology, environments, root, only });
  const all = environments.map((environment) => {
    const resolved = resolve(topology, environment);
    return { resolved, facts: factsOfAll(resolved) };
  });
  const shared = { script: bundle(), style: stylesheet() };
  const pages: ExplorerPage[] = [];
  for (const one of all) {
    const { name } = one.resolved.environment;
    const group = groups.find(({ environment }) => environment === name);
    if (group === undefined) continue;
    const others = all.filter((other) => other !== one);
    const page = await dataOf(one, others, group.files, root);
    pages.push({ environment: name, html: pageHtml(page, shared) });
  }
  return pages;
}
