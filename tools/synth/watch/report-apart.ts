import { spawn } from 'node:child_process';
import { join } from 'node:path';

const MAIN = join(__dirname, '../../../main.ts');

/**
 * Has a synth in a process of its own say what is wrong: so the report is the usual one, with places in the files as they are
 * now, and whoever asks holds nothing that only a report needs. If all is right by then, it is written.
 *
 * @param only names of environments; all of them if there is none
 */
export function reportApart(only: readonly string[]): Promise<void> {
  const names = only.flatMap((name) => ['--env', name]);
  const child = spawn(process.execPath, ['-r', 'ts-node/register', MAIN, ...names], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve());
  });
}
