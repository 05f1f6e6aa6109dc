import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { currentContext, serverOf } from '../../tools/rehearse/cluster';
import { notLocal } from '../../tools/rehearse/local-context';
import { thisMachine } from '../../tools/rehearse/machine';

const root = join(__dirname, '../..');

const USAGE = `npm run e2e:cluster                what must hold on a cluster on this machine, the current context of kubectl
npm run e2e:cluster -- 03 05       only the files whose names begin so
The cluster has what npm run rehearse brings, and its add-ons; CLUSTER_OUTSIDE names something beyond it that
takes connections (1.1.1.1:443 if it is not said).`;

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

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const wrong = args.find((one) => !/^\d\d$/.test(one));
  if (wrong !== undefined) {
    process.stderr.write(`${wrong} is no number of a file.\n${USAGE}\n`);
    return 2;
  }
  const CLUSTER_CONTEXT = await localContext();
  const only = args.map((one) => `/${one}-[^/]*$`);
  const jest = ['jest', '--config', 'test/cluster/jest.config.js', '--runInBand', ...only];
  return spawnSync('npx', jest, { cwd: root, stdio: 'inherit', env: { ...process.env, CLUSTER_CONTEXT } }).status ?? 1;
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  },
);
