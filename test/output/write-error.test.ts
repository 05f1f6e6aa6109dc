import { spawnSync } from 'node:child_process';
import fs, { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explained, WriteError } from '../../lib/output/write-error';
import { writeFiles } from '../../lib/output/write-files';
import { compile } from './compile';
import { generated, Sandbox } from './sandbox';

let box: Sandbox;
beforeEach(() => (box = new Sandbox()));
afterEach(() => {
  jest.restoreAllMocks();
  box.remove();
});

const fileError = (code: string, path?: string): Error =>
  Object.assign(new Error(`${code}: something is wrong, open`), { code, syscall: 'open', path });
const files = (text: string) => [generated('local/a.yaml', text), generated('production/a.yaml', text)];
const caught = (action: () => void): unknown => {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('an error of the file system', () => {
  test.each([
    ['EACCES', 'give yourself the right to write there'],
    ['EBUSY', 'unmount it, or mount what holds the whole folder, because what is mounted cannot be renamed'],
    ['ENOSPC', 'make space on that file system'],
    ['EROFS', 'mount that file system writable'],
    ['ENOTDIR', 'move away the file that stands where a folder belongs'],
    ['EISDIR', 'move away the folder that stands where a file belongs'],
    ['ENAMETOOLONG', 'give it a shorter name in the definition'],
    ['EIO', 'put that right'],
  ])('%s is one sentence: where, why, what to do', (code, remedy) => {
    const error = explained(fileError(code, '/x'), () => 'dist/x');
    expect(error).toBeInstanceOf(WriteError);
    const message = `dist/x can't be written, so nothing was: something is wrong (${code}); ${remedy} and run again.`;
    expect(error).toMatchObject({ message, cause: { code } });
  });

  test('is told from a mistake in the program, which keeps its stack', () => {
    const mistake = new TypeError('x is not a function');
    expect(explained(mistake, () => 'dist')).toBe(mistake);
  });

  test('names the folder if it names no path itself, as a full disk does not', () => {
    jest.spyOn(fs, 'writeFileSync').mockImplementation(() => {
      throw fileError('ENOSPC');
    });
    expect(caught(() => writeFiles(box.dist, files('x: 1\n')))).toMatchObject({
      message: expect.stringContaining(
        `${box.dist} can't be written, so nothing was: something is wrong (ENOSPC)`,
      ) as string,
    });
    expect(readdirSync(box.folder)).toEqual([]);
  });

  test('names the place of a file, not where it was prepared: a name that is too long', () => {
    writeFiles(box.dist, files('x: 1\n'));
    const before = box.contents();
    const name = `production/${'n'.repeat(300)}.yaml`;
    const error = caught(() => writeFiles(box.dist, [...files('x: 2\n'), generated(name, 'x: 1\n')]));
    expect(error).toBeInstanceOf(WriteError);
    expect((error as Error).message).toBe(
      `${box.dist}/${name} can't be written, so nothing was: name too long (ENAMETOOLONG); ` +
        'give it a shorter name in the definition and run again.',
    );
    expect(box.contents()).toEqual(before);
    expect(box.beside()).toEqual([]);
  });

  test('a file where the folder itself belongs, or one above it, is an error that names it', () => {
    writeFileSync(box.dist, 'mine\n');
    expect(caught(() => writeFiles(box.dist, files('x: 1\n')))).toMatchObject({
      message: `${box.dist} is not a folder, so nothing was written: move it away and run again.`,
    });
    const error = caught(() => writeFiles(join(box.dist, 'deep/er'), files('x: 1\n')));
    expect(error).toBeInstanceOf(WriteError);
    expect((error as Error).message).toMatch(
      /^\S*dist\S* can't be written, so nothing was: not a directory \(ENOTDIR\)/,
    );
  });

  test('comes before a folder is moved in which something is mounted, and would go with it', () => {
    writeFiles(box.dist, files('x: 1\n'));
    const before = box.contents();
    const read = fs.readFileSync;
    const mounts = ['/', join(fs.realpathSync(box.dist), 'local')].map(
      (path, i) => `${i} 1 0:1 / ${path} rw - ext4 x rw`,
    );
    jest
      .spyOn(fs, 'readFileSync')
      .mockImplementation((path, options) =>
        path === '/proc/self/mountinfo' ? mounts.join('\n') : read(path, options),
      );
    const sentence = `${box.dist}/local can't be written, so nothing was: resource busy or locked (EBUSY); unmount it`;
    expect(() => writeFiles(box.dist, files('x: 2\n'))).toThrow(sentence);
    expect(box.contents()).toEqual(before);
  });

  test('leaves no folder that was made for it', () => {
    expect(() => writeFiles(join(box.folder, 'b/c/dist'), [generated('n'.repeat(300), 'x: 1\n')])).toThrow(WriteError);
    expect(readdirSync(box.folder)).toEqual([]);
  });

  test('at the root of the file system is a sentence as well', () => {
    expect(() => writeFiles('/', files('x: 1\n'))).toThrow('/ has no room beside it');
  });
});

describe('a read-only folder', () => {
  /** As nobody, if these tests run as root, to whom nothing is read-only. */
  function refused(readOnly: string): string {
    writeFiles(box.dist, files('x: 1\n'));
    const before = box.contents();
    const { folder, script } = compile();
    const code = `
      const { writeFiles } = require(${JSON.stringify(script)});
      if (process.getuid() === 0) { process.setgroups([]); process.setgid(65534); process.setuid(65534); }
      try { writeFiles('dist', ${JSON.stringify(files('x: 2\n'))}); }
      catch (error) { console.log(error.name + ': ' + error.message); }`;
    const paths = ['', 'dist', 'dist/local', 'dist/production'].map((path) => join(box.folder, path));
    for (const path of paths) {
      if (process.getuid?.() === 0) fs.chownSync(path, 65534, 65534);
      chmodSync(path, path === join(box.folder, readOnly) ? 0o555 : 0o755);
    }
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', code], {
      cwd: box.folder,
      encoding: 'utf8',
    });
    for (const path of paths) chmodSync(path, 0o755);
    fs.rmSync(folder, { recursive: true });
    expect(stderr).toBe('');
    expect(box.contents()).toEqual(before);
    expect(box.beside()).toEqual([]);
    return stdout;
  }

  const sentence = (place: string) =>
    `WriteError: ${place} can't be written, so nothing was: permission denied (EACCES); ` +
    'give yourself the right to write there and run again.\n';

  test.each(['dist/production', 'dist/local', 'dist'])(
    'is an error, and no other environment is written: %s',
    (path) => {
      expect(refused(path)).toBe(sentence(path));
    },
  );

  test('above it is one too, because the new folder is prepared there', () => {
    expect(refused('')).toBe(sentence(box.folder));
  });
});

test('a folder that may not be looked into is an error, and not taken for an empty one', () => {
  mkdirSync(box.dist);
  jest.spyOn(fs, 'readdirSync').mockImplementation((path) => {
    if (String(path).startsWith(box.dist)) throw fileError('EACCES', box.dist);
    return [];
  });
  expect(() => writeFiles(box.dist, files('x: 1\n'))).toThrow('something is wrong (EACCES)');
});
