import childProcess from 'node:child_process';
import fs, { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiles } from '../../lib/output/write-files';
import { killedAt, prepare, was, will } from './killed-at';
import { ENDED, generated, Sandbox } from './sandbox';

let box: Sandbox;
beforeEach(() => (box = new Sandbox()));
afterEach(() => {
  jest.restoreAllMocks();
  box.remove();
});

describe('what killed runs left', () => {
  test('goes with the next run, even if that has nothing to write', () => {
    writeFiles(box.dist, was);
    const left = join(box.folder, `.dist.${ENDED}-1-00000000`);
    killedAt(box, 8, () => writeFiles(box.dist, will), { perl: true });
    mkdirSync(left);
    fs.utimesSync(left, 0, 0);
    expect(box.beside()).toHaveLength(2);
    writeFiles(box.dist, was);
    expect(box.beside()).toEqual([]);
  });

  test('is moved out of reach before it is removed: what it had started may still be about to use it', () => {
    prepare(box, was);
    killedAt(box, 20, () => writeFiles(box.dist, will), { perl: true });
    const left = box.beside();
    expect(left).toHaveLength(1);
    const remove = fs.rmSync;
    jest.spyOn(fs, 'rmSync').mockImplementation((...given) => {
      expect(box.beside()).not.toContain(left[0]);
      remove(...given);
    });
    writeFiles(box.dist, will);
    expect(fs.rmSync).toHaveBeenCalled();
    expect(box.beside()).toEqual([]);
  });

  test('by an earlier version beside a file goes too: marked, or still empty', () => {
    writeFiles(box.dist, was);
    box.put(`local/a.yaml.${ENDED}.tmp`, generated('x', 'x: 1\n').content);
    box.put(`local/deep/b.yaml.${ENDED}.tmp`, '');
    writeFiles(box.dist, was);
    expect(Object.keys(box.contents() ?? {})).toEqual(was.map(({ path }) => path));
  });

  test('is not what a run that is alive is writing, nor what looks alike', () => {
    writeFiles(box.dist, was);
    const kept = {
      [`local/a.yaml.${process.ppid}.tmp`]: generated('x', 'x: 1\n').content,
      [`local/a.yaml.${ENDED}.tmp`]: 'mine\n',
      [`local/mine.${ENDED}.tmp`]: '',
    };
    for (const [path, text] of Object.entries(kept)) box.put(path, text);
    writeFiles(box.dist, will);
    expect(box.contents()).toMatchObject(kept);
  });
});

describe('what somebody else does meanwhile', () => {
  /** Before the nth call, or after the last. */
  const during = (call: number, action: () => void) => {
    const spawn = childProcess.spawnSync;
    let calls = 0;
    jest.spyOn(childProcess, 'spawnSync').mockImplementation((...given: Parameters<typeof spawn>) => {
      if (++calls === call) action();
      return spawn(...given);
    });
  };

  test.each([
    [1, 'before the folders change places'],
    [2, 'before they change back'],
  ])('is not lost (%i): a new file, and one that is saved anew, %s', (call) => {
    prepare(box, was);
    during(call, () => {
      box.put('local/notes/new.txt', 'new\n');
      box.put('local/.env.saving', 'SECRET=2\n');
      fs.utimesSync(box.at('local/.env.saving'), Date.now() / 1000 + 1, Date.now() / 1000 + 1);
      fs.renameSync(box.at('local/.env.saving'), box.at('local/.env'));
    });
    writeFiles(box.dist, will);
    const after = { 'local/.env': 'SECRET=2\n', 'local/notes/new.txt': 'new\n', 'local/a.yaml': will[0]?.content };
    expect(box.contents()).toMatchObject(after);
    expect(box.beside()).toEqual([]);
  });

  test('does not spoil the step: if the old folder can not be brought up to date, the new one stays', () => {
    prepare(box, was);
    jest.spyOn(fs, 'unlinkSync').mockImplementationOnce(() => {
      throw Object.assign(new Error('EPERM: operation not permitted, unlink'), { code: 'EPERM', syscall: 'unlink' });
    });
    writeFiles(box.dist, will);
    expect(box.read('local/new/b.yaml')).toContain('x: 2');
    expect(box.contents()).toMatchObject({ 'local/.env': 'SECRET=1\n', 'local/link': '→ nowhere' });
    expect(Object.keys(box.contents() ?? {})).not.toContain('local/deep/b.yaml');
    expect(box.beside()).toEqual([]);
  });
});
