import { join } from 'node:path';
import type { Application } from '../../lib/model';
import { loadApplication } from '../../lib/problems/load-application';
import type { synth as command } from '../../main';
import type { Given } from '../command/command';
import { UsageError } from '../command/usage-error';
import { requireEnvironments } from '../environment-named';
import { warningsOf } from './warnings';
import { sayWritten, writeDist } from './write-dist';

const ROOT = join(__dirname, '../..');

export async function main({ env, json, watch }: Given<typeof command>): Promise<void> {
  const only = env.length > 0 ? env : undefined;
  if (watch) return new (await import('./watch/watch')).Watch(only).start();
  let definitions: Application | undefined;
  try {
    definitions = await loadApplication(() => import('../../app'), join(ROOT, 'app'));
    requireEnvironments(env, definitions.environments);
    sayWritten(writeDist(definitions, only));
    for (const line of warningsOf(definitions)) console.warn(line);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { reportAndExit } = await import('../../lib/problems/report-and-exit');
    await reportAndExit(error, { env: process.env, root: ROOT, json, definitions });
  }
}
