import { spawn } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Workspace } from '../test/fixtures/workspace';
import { median } from './median';

const ROOT = join(__dirname, '..');
const DEFINITION = 'app/services/backend.ts';
const VARIABLE = /LOG_LEVEL: '\w+'/;
const COMPOSE = 'dist/local/docker-compose.yml';
/** Until the engine is warm: what follows is what somebody sees who has worked for a minute. */
const WARM_UP = 10;

/**
 * From the moment at which a definition of the application is saved to the one at which `dist/` has what it says, with
 * `npm run synth -- --watch`: the median of some saves. Undefined where the application has no such definition.
 *
 * @param args of the command: which environments
 */
export async function watchTime(saves: number, args: readonly string[]): Promise<number | undefined> {
  const workspace = new Workspace();
  try {
    rmSync(join(workspace.folder, 'app'), { recursive: true });
    for (const name of ['app', 'examples']) cpSync(join(ROOT, name), join(workspace.folder, name), { recursive: true });
    if (!VARIABLE.test(workspace.read(DEFINITION))) return undefined;
    return await timeOf(workspace, saves, args);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  } finally {
    workspace.remove();
  }
}

async function timeOf(workspace: Workspace, saves: number, args: readonly string[]): Promise<number> {
  // As npm would, and without npm in between, which would be another process to end.
  const { scripts } = JSON.parse(workspace.read('package.json')) as { scripts: { synth: string } };
  const [, ...command] = scripts.synth.split(' ');
  const child = spawn(process.execPath, [...command, '--watch', ...args], {
    cwd: workspace.folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const lines: string[] = [];
  child.stdout.on('data', (data: Buffer) => void lines.push(data.toString()));
  const said = async (text: string): Promise<void> => {
    while (!lines.join('').includes(text)) {
      if (child.exitCode !== null) throw new Error(`npm run synth -- --watch ended with ${child.exitCode}`);
      await pause();
    }
    lines.length = 0;
  };
  try {
    await said('Watching');
    const times: number[] = [];
    for (let i = 0; i < WARM_UP + saves; i += 1) {
      const start = performance.now();
      workspace.edit(DEFINITION, (text) => text.replace(VARIABLE, `LOG_LEVEL: 'bench${i}'`));
      while (!readFileSync(join(workspace.folder, COMPOSE), 'utf8').includes(`bench${i}`)) await pause();
      times.push(performance.now() - start);
      await said('wrote');
    }
    return median(times.slice(WARM_UP));
  } finally {
    child.kill('SIGINT');
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));
