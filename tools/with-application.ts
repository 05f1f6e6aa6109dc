import { join } from 'node:path';
import type { Application } from '../lib/model';
import { loadApplication } from '../lib/problems/load-application';
import { reportAndExit } from '../lib/problems/report-and-exit';

const ROOT = join(__dirname, '..');

/**
 * Runs a command on the application of this repository. What is wrong with the application is reported as a synth reports
 * it; any other failure in a sentence. The exit code is 1 then.
 */
export async function withApplication(command: (application: Application) => void | Promise<void>): Promise<void> {
  let application: Application | undefined;
  try {
    application = await loadApplication(() => import('../app'), join(ROOT, 'app'));
    await command(application);
  } catch (error) {
    await reportAndExit(error, { env: process.env, root: ROOT, definitions: application });
  }
}
