import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Given } from '../../tools/command/command';
import { currentContext, serverOf } from '../../tools/rehearse/cluster';
import { notLocal } from '../../tools/rehearse/local-context';
import { thisMachine } from '../../tools/rehearse/machine';
import type { cluster as command } from './run';

const root = join(__dirname, '../..');

/** Which cluster is meant. @throws Error where there is none, or one that is not of this machine */
async function localContext(): Promise<string> {
  const machine = thisMachine(root);
  const context = await currentContext(machine);
  if (context === undefined)
    throw new Error('kubectl has no current context: these tests need a cluster on this machine.');
  const reason = notLocal(context, await serverOf(machine, context));
  if (reason === undefined) return context;
  throw new Error(`The current context, ${context}, is not taken for a cluster to break things in: ${reason}.`);
}

export async function main({ file }: Given<typeof command>): Promise<number> {
  const CLUSTER_CONTEXT = await localContext();
  const only = file.map((one) => `/${one}-[^/]*$`);
  const jest = ['jest', '--config', 'test/cluster/jest.config.js', '--runInBand', ...only];
  return spawnSync('npx', jest, { cwd: root, stdio: 'inherit', env: { ...process.env, CLUSTER_CONTEXT } }).status ?? 1;
}
