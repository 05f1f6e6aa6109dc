import type { Application } from '../model/application';
import { DefinitionError, type Problem } from '../model/problem';
import { duplicateKeys } from './duplicate-keys';
import { exportProblems } from './export-problems';

/** Enough for the user's line to be among them, below those of the engine. */
const FRAMES = 50;

/**
 * Loads what an application exports. What is needed to explain a failure, the TypeScript compiler above all, is loaded only
 * then.
 *
 * @param load imports the application: `() => import('./app')`
 * @param folder absolute path of the application
 * @throws DefinitionError with what is wrong with the application's files, each with its place; what `load` threw if the
 *   application has no part in it
 */
export async function loadApplication(load: () => unknown, folder: string): Promise<Application> {
  const { stackTraceLimit } = Error;
  try {
    Error.stackTraceLimit = Math.max(stackTraceLimit, FRAMES);
    const application = (await load()) as Partial<Application> | undefined;
    // Read here: the getters of a module throw what its loading did not.
    const { topology, environments, settings } = application ?? {};
    const problems = exportProblems({ topology, environments, settings });
    if (problems.length > 0) {
      const { placeExports } = await import('./place-exports');
      throw new DefinitionError(placeExports(problems, application ?? {}, folder));
    }
    const twice = duplicateKeys(folder);
    if (twice.length > 0) throw new DefinitionError(twice);
    return { ...application } as Application;
  } catch (error) {
    if (error instanceof DefinitionError) throw error;
    const problems = await explained(error, folder);
    throw problems.length > 0 ? new DefinitionError(problems, { cause: error }) : error;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

async function explained(error: unknown, folder: string): Promise<Problem[]> {
  try {
    const { explainLoadError } = await import('./explain-load-error');
    return explainLoadError(error, folder);
  } catch {
    // What was thrown says more than why it could not be explained.
    return [];
  }
}
