import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Watching } from '../fixtures/watching';
import { Workspace } from '../fixtures/workspace';

const workspace = new Workspace('smallest');
afterAll(() => workspace.remove());
const [name = ''] = readNames();

function readNames(): string[] {
  workspace.synth();
  const { stdout } = workspace.synth();
  rmSync(join(workspace.folder, 'dist'), { recursive: true });
  return stdout.split('\n').map((line) => line.split(' ')[0] ?? '');
}

test('with --env only the folders of that environment are written', async () => {
  const watching = new Watching(workspace, ['--env', name]);
  await watching.hear('Watching app/');
  workspace.edit('app/index.ts', (text) => `${text}\n`);
  await watching.hear('nothing to write');
  watching.signal('SIGTERM');
  expect(await watching.ended()).toBe(0);
  expect(readNames().filter((one) => one !== '' && one !== name)).not.toEqual([]);
});

test('a name that is no environment ends it with 2 before anything is written or watched', async () => {
  const watching = new Watching(workspace, ['--env', 'moon']);
  expect(await watching.ended()).toBe(2);
  expect(watching.rest()).toContain('--env moon is no environment; allowed: ');
  expect(existsSync(join(workspace.folder, 'dist'))).toBe(false);
});

test('what it holds in memory does not grow with the number of saves', async () => {
  workspace.write(
    'heap.cjs',
    "process.on('SIGUSR2', () => { gc(); gc(); console.log(`heap ${process.memoryUsage().heapUsed}`); });\n",
  );
  const watching = new Watching(workspace, ['--env', name], ['--expose-gc', '--require', './heap.cjs']);
  await watching.hear('Watching app/');
  const save = async (from: number, to: number) => {
    for (let i = from; i < to; i += 1) {
      workspace.write('app/saved.ts', `export const saved = ${i};\n`);
      await watching.hear('nothing to write');
    }
    watching.signal('SIGUSR2');
    const [, bytes = ''] = /heap (\d+)/.exec(await watching.hear('heap ')) ?? [];
    return Number(bytes);
  };
  const after100 = await save(0, 100);
  const after1000 = await save(100, 1000);
  expect((after1000 - after100) / 900).toBeLessThan(2048);
  watching.signal('SIGINT');
  expect(await watching.ended()).toBe(0);
});
