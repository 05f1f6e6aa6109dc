import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles } from '../../proof/invariants/dist';
import { eventually } from '../eventually';
import { Watching } from '../fixtures/watching';
import { Workspace } from '../fixtures/workspace';

const SERVICES = 'app/services.ts';
const workspace = new Workspace('seed');
const original = workspace.read(SERVICES);
const at = (path: string): string => join(workspace.folder, path);
const filesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readFiles(at(folder)).map(({ path, text }) => [path, text]));
const dist = () => filesIn('dist');

let watching: Watching;
beforeAll(async () => {
  watching = new Watching(workspace);
  await watching.hear('Watching app/ until Ctrl');
});
afterAll(async () => {
  watching.signal('SIGKILL');
  await watching.ended();
  workspace.remove();
});

/** That dist/ is what a synth of the same files writes, from nothing. It is written elsewhere: the watch may still be at it. */
function expectFresh(): void {
  expect(workspace.synth({ CDK8S_OUTDIR: '.fresh' }).code).toBe(0);
  expect(dist()).toEqual(filesIn('.fresh'));
  rmSync(at('.fresh'), { recursive: true });
}

const memory = (mebibytes: number) => (text: string) => text.replace(/memoryMiB: \d+/, `memoryMiB: ${mebibytes}`);

test('a change is written in one run, with a line that says how many files of which environments', async () => {
  workspace.edit(SERVICES, memory(300));
  expect(await watching.hear(/^wrote/m)).toMatch(/^wrote \d+ files in dist\/: .*local.* {2}\d+ ms\n$/);
  expectFresh();
  expect(watching.rest()).toBe('');
});

test('a mistake is told as a synth tells it, dist/ stays as it was, and is written when all is right again', async () => {
  const before = dist();
  workspace.write(SERVICES, memory(320)(original).replace("'/docs'", "'/'"));
  const said = await watching.hear(/^ {2}fix /m);
  expect(said).toBe(workspace.synth().stderr);
  expect(said).toMatch(/^1 problem in the definition; nothing was written\.\n\napp\/services\.ts:\d+:\d+\n/);
  expect(dist()).toEqual(before);
  workspace.write(SERVICES, memory(320)(original));
  await watching.hear(/^wrote/m);
  expectFresh();
});

test('a mistake in the code itself is told where it stands now, not where the line was before', async () => {
  workspace.write(SERVICES, `\n\n\n${memory(330)(original)}\nthrow new Error('not yet');\n`);
  const said = await watching.hear(/^ {2}fix /m);
  expect(said).toContain(`app/services.ts:${original.split('\n').length + 4}:`);
  workspace.write(SERVICES, original);
  await watching.hear(/^(wrote|nothing)/m);
  expectFresh();
});

test('a file that goes is missed, and what takes its place is found', async () => {
  rmSync(at(SERVICES));
  expect(await watching.hear(/^ {2}fix /m)).toContain('./services');
  mkdirSync(at('app/services'));
  workspace.write('app/services/index.ts', memory(340)(original).replaceAll(/'(?=\.\.?\/)/g, "'../"));
  await watching.hear(/^wrote/m);
  expectFresh();
  rmSync(at('app/services'), { recursive: true });
  expect(await watching.hear(/^ {2}fix /m)).toContain('./services');
  workspace.write(SERVICES, original);
  await watching.hear(/^wrote/m);
  expectFresh();
});

test('a service that goes takes its files with it', async () => {
  workspace.edit(SERVICES, (text) => text.replace('export const docs', 'const docs'));
  expect(await watching.hear(/^(wrote|removed)/m)).toMatch(/removed \d+ files in dist\/: /);
  expectFresh();
  workspace.write(SERVICES, original);
  await watching.hear(/^wrote/m);
  expectFresh();
});

test('a file that changes nothing of what is written is said to change nothing', async () => {
  workspace.write('app/unused.ts', 'export {};\n');
  expect(await watching.hear(/^nothing to write/m)).toMatch(/^nothing to write {2}\d+ ms\n$/);
});

test('a change of the engine is followed, too', async () => {
  workspace.edit('lib/output/generated-file.ts', (text) => text.replace('. Do not edit.`', '. Please do not edit.`'));
  await watching.hear(/^wrote/m);
  expect(workspace.read('dist/local/docker-compose.yml')).toContain('. Please do not edit.');
  workspace.edit('lib/output/generated-file.ts', (text) => text.replace('. Please do not edit.`', '. Do not edit.`'));
  await watching.hear(/^wrote/m);
  expectFresh();
});

test('what changes beside the engine, as dist/ does, does not have it loaded anew with the next save', async () => {
  workspace.edit('synth.ts', (text) => `${text}\nconsole.log('loaded');\n`);
  expect(await watching.hear(/^nothing to write/m)).toMatch(/^loaded$/m);
  workspace.write('beside.txt', '');
  workspace.write(SERVICES, memory(350)(original));
  expect(await watching.hear(/^wrote/m)).not.toMatch(/^loaded$/m);
  workspace.edit('synth.ts', (text) => text.replace("\nconsole.log('loaded');\n", ''));
  expect(await watching.hear(/^nothing to write/m)).not.toMatch(/^loaded$/m);
});

test('many saves at once, in place, end in what the last one says, after a run or a few', async () => {
  for (let i = 0; i < 100; i += 1) writeFileSync(at(SERVICES), memory(400 + i)(original));
  await eventually('the last one is written', 60, () =>
    Promise.resolve(/\b499M/i.test(workspace.read('dist/local/docker-compose.yml'))),
  );
  // One that was read while it was half there is reported by a process of its own, which may write what is right by then.
  await watching.hear(/^(wrote|nothing to write)/m);
  expectFresh();
  expect((watching.rest().match(/^(wrote|nothing to write)/gm) ?? []).length).toBeLessThan(5);
});

test('Ctrl+C ends it with 0, in the middle of a change too, and leaves nothing beside dist/', async () => {
  workspace.write(SERVICES, original);
  watching.signal('SIGINT');
  expect(await watching.ended()).toBe(0);
  expect(readdirSync(workspace.folder).filter((name) => name.startsWith('.dist'))).toEqual([]);
  workspace.synth();
  expectFresh();
});
