import { join } from 'node:path';
import type { Application } from '../lib/model';
import { loadApplication } from '../lib/problems/load-application';
import { reportAndExit } from '../lib/problems/report-and-exit';
import { UsageError } from './command/usage-error';

const ROOT = join(__dirname, '..');

/**
 * Runs a command on the application of this repository. What is wrong with the application is reported as a synth reports
 * it; any other failure in a sentence. The exit code is 1 then.
 *
 * @throws UsageError for arguments that turn out to be wrong only now
 */
export async function withApplication(command: (application: Application) => void | Promise<void>): Promise<void> {
  let application: Application | undefined;
  try {
    application = await loadApplication(() => import('../app'), join(ROOT, 'app'));
    await command(application);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    await reportAndExit(error, { env: process.env, root: ROOT, definitions: application });
  }
}
