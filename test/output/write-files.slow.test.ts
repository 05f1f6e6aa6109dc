import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { statOf } from '../../lib/output/entries-of';
import { writeFiles } from '../../lib/output/write-files';
import { compile } from './compile';
import { generated, Sandbox, testOfExchange } from './sandbox';

const { folder: library, script } = compile();
afterAll(() => rmSync(library, { recursive: true }));

let box: Sandbox;
beforeEach(() => (box = new Sandbox()));
afterEach(() => box.remove());

const NAMES = ['local', 'production', 'staging'].flatMap((name) =>
  Array.from({ length: 10 }, (_, i) => `${name}/${i}.yaml`),
);
/** Between 0 and 1 all files change; each has one of its own, too. */
const version = (n: number) => [
  ...NAMES.map((path) => generated(path, `x: ${n}\n`)),
  generated(`local/only-${n}/a.yaml`, 'x: 1\n'),
];
const mine = { 'local/.env': 'SECRET=1\n', 'notes.txt': 'mine\n' };
const complete = (n: number): Readonly<Record<string, string>> => ({
  ...mine,
  ...Object.fromEntries(version(n).map((f) => [f.path, f.content])),
});

/** In a group of its own, with what it starts. */
const start = (code: string, environment: NodeJS.ProcessEnv = {}): ChildProcess =>
  spawn(process.execPath, ['-e', code], {
    detached: true,
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  });

/** Writes the one version and the other, longer than it will live, once it is told to. */
const writer = (): string => `
  const { writeFiles } = require(${JSON.stringify(script)});
  const versions = ${JSON.stringify([version(0), version(1)])};
  if (require('node:fs').readSync(0, Buffer.alloc(1)) === 0) process.exit();
  require('node:fs').writeSync(1, 'x');
  for (let i = 1; i < 1000; i++) writeFiles(${JSON.stringify(box.dist)}, versions[i % 2]);`;

async function begin(child: ChildProcess): Promise<void> {
  child.stdin?.write('x');
  if (child.stdout) await once(child.stdout, 'data');
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Lets finish what a killed process had started. */
async function settled({ pid }: ChildProcess): Promise<void> {
  try {
    for (;;) {
      process.kill(-(pid ?? 0), 0);
      await sleep(1);
    }
  } catch {
    // There is no such group any more.
  }
}

testOfExchange(
  'a hundred kills at random moments, while all files change, leave all of them old or all of them new',
  async () => {
    writeFiles(box.dist, version(0));
    for (const [path, text] of Object.entries(mine)) box.put(path, text);
    const found = { old: 0, new: 0, left: 0 };
    // They start while others run.
    const waiting = [start(writer()), start(writer()), start(writer())];
    for (let i = 0; i < 100; i++) {
      const child = waiting.shift() ?? start(writer());
      if (i + waiting.length < 99) waiting.push(start(writer()));
      await begin(child);
      await sleep(Math.random() * 20);
      await kill(child);
      await settled(child);
      const contents = box.contents();
      const state = contents?.['local/0.yaml'] === complete(0)['local/0.yaml'] ? 0 : 1;
      expect(contents).toEqual(complete(state));
      if (box.beside().length > 0) found.left++;
      found[state === 0 ? 'old' : 'new']++;
      writeFiles(box.dist, version(i % 2));
      expect(box.contents()).toEqual(complete(i % 2));
      expect(box.beside()).toEqual([]);
    }
    // Or the moments were not random: most fall into a run, and on either side of its one step.
    expect(Math.min(found.old, found.new)).toBeGreaterThan(10);
    expect(found.left).toBeGreaterThan(30);
  },
);

testOfExchange('no reader ever finds the folder, or a file that is old and new, missing', async () => {
  writeFiles(box.dist, version(0));
  const child = start(writer());
  await begin(child);
  const until = performance.now() + 1000;
  let looks = 0;
  for (; performance.now() < until; looks++) expect(statOf(box.at('production/0.yaml'))?.isFile()).toBe(true);
  expect(looks).toBeGreaterThan(1000);
  await kill(child);
  await settled(child);
});

test('four processes at once: never do two of them hold the claim, and what the last one wrote is there', async () => {
  const code = `
    const { mkdirSync, rmdirSync, rmSync } = require('node:fs');
    const { claim } = require(${JSON.stringify(join(library, 'claim.js'))});
    for (let i = 0; i < 25; i++) {
      const work = claim(${JSON.stringify(box.dist)}, 'dist');
      mkdirSync(${JSON.stringify(join(box.folder, 'inside'))});
      rmdirSync(${JSON.stringify(join(box.folder, 'inside'))});
      rmSync(work, { recursive: true });
    }
    const { writeFiles } = require(${JSON.stringify(script)});
    const versions = ${JSON.stringify([version(0), version(1)])};
    for (let i = 0; i < 10; i++) writeFiles(${JSON.stringify(box.dist)}, versions[(i + process.pid) % 2]);`;
  const codes = await Promise.all([0, 1, 2, 3].map(async () => (await once(start(code), 'exit'))[0] as number));
  expect(codes).toEqual([0, 0, 0, 0]);
  const texts = [0, 1].map((n) => Object.fromEntries(version(n).map(({ path, content }) => [path, content])));
  expect(texts).toContainEqual(box.contents());
  expect(box.beside()).toEqual([]);
});

test('a program that a killed run had started comes too late to spoil what the next run writes', async () => {
  const perl = spawnSync('sh', ['-c', 'command -v perl'], { encoding: 'utf8' }).stdout.trim();
  mkdirSync(join(box.folder, 'bin'));
  writeFileSync(join(box.folder, 'bin/perl'), `#!/bin/sh\nsleep 0.3\nexec ${perl || 'false'} "$@"\n`);
  chmodSync(join(box.folder, 'bin/perl'), 0o755);
  writeFiles(box.dist, version(0));
  const child = start(writer(), { PATH: `${join(box.folder, 'bin')}${delimiter}${process.env.PATH}` });
  await begin(child);
  await sleep(150);
  await kill(child);
  writeFiles(box.dist, version(1));
  await settled(child);
  expect(box.contents()).toEqual(Object.fromEntries(version(1).map((f) => [f.path, f.content])));
  expect(box.beside()).toEqual(['bin']);
});
