import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import { abandoned, claim } from '../../lib/output/claim';
import { WriteError } from '../../lib/output/write-error';
import { writeFiles } from '../../lib/output/write-files';
import { ENDED, generated, Sandbox } from './sandbox';

let box: Sandbox;
beforeEach(() => (box = new Sandbox()));
afterEach(() => box.remove());

/** When a process started, as its work folder says; on other systems they say 0. */
function startOf(pid: number): string {
  try {
    return (
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')[19] ?? ''
    );
  } catch {
    return '0';
  }
}

/** The work folder of another process, as if it was writing. */
function workOf(pid: number, start = startOf(pid), place?: string): string {
  const mine = claim(box.dist, 'dist');
  rmSync(mine, { recursive: true });
  const here = basename(mine).split('-').at(-1) ?? '';
  const work = join(box.folder, `.dist.${pid}-${start}-${place ?? here}`);
  mkdirSync(work);
  return work;
}

const files = [generated('a.yaml', 'x: 1\n')];

describe('two runs at once', () => {
  test('do not meet: the second waits until the process of the first has ended, without being told', () => {
    const first = spawn('sleep', ['0.4']);
    const work = workOf(first.pid ?? 0);
    const before = performance.now();
    writeFiles(box.dist, files);
    expect(performance.now() - before).toBeGreaterThan(250);
    expect(box.contents()).toEqual({ 'a.yaml': files[0]?.content });
    expect(box.beside()).not.toContain(basename(work));
  });

  test('do not meet: the second gives up after a while, and says who writes', () => {
    const work = workOf(process.ppid);
    const message = `process ${process.ppid} is writing dist, so nothing was written: wait until it has ended and run again.`;
    expect(() => claim(box.dist, 'dist', 60)).toThrow(new WriteError(message));
    expect(box.beside()).toEqual([basename(work)]);
  });

  test('of one process, in two threads, do not meet either', () => {
    const work = claim(box.dist, 'dist');
    expect(() => claim(box.dist, 'dist', 30)).toThrow(`process ${process.pid} is writing dist`);
    rmSync(work, { recursive: true });
    rmSync(claim(box.dist, 'dist', 30), { recursive: true });
  });

  test('into two folders do not wait for each other', () => {
    workOf(process.ppid);
    writeFiles(join(box.folder, 'dist2'), files);
    writeFiles(join(box.folder, 'dis'), files);
    expect(box.beside()).toHaveLength(3);
  });
});

describe('the claim of a run', () => {
  test('ends with its process', () => {
    const work = workOf(ENDED);
    expect(abandoned(box.dist)).toEqual([work]);
    writeFiles(box.dist, files);
    expect(box.beside()).toEqual([]);
  });

  test('is not that of a later process with the same id', () => {
    const work = workOf(process.ppid, '1');
    expect(abandoned(box.dist)).toEqual(process.platform === 'linux' ? [work] : []);
  });

  test('in another container or on another machine, of which no process can be seen from here, ends by its age', () => {
    const work = workOf(ENDED, '1', '00000000');
    expect(abandoned(box.dist)).toEqual([]);
    expect(() => claim(box.dist, 'dist', 20)).toThrow(
      `process ${ENDED} on another machine or in a container is writing`,
    );
    utimesSync(work, 0, Date.now() / 1000 - 1200);
    expect(abandoned(box.dist)).toEqual([work]);
  });

  test('is not what somebody else has named alike', () => {
    for (const name of ['.dist.old', '.dist.1-2', `.dist.${ENDED}-1-zzzzzzzz`]) mkdirSync(join(box.folder, name));
    expect(abandoned(box.dist)).toEqual([]);
  });
});
