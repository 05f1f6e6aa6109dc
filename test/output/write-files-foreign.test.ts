import fs, {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { writeFiles } from '../../lib/output/write-files';
import { WriteError } from '../../lib/output/write-error';
import { generated, Sandbox } from './sandbox';

let box: Sandbox;
beforeEach(() => (box = new Sandbox()));
afterEach(() => box.remove());

const a = (text: string) => generated('a.yaml', text);

describe('what is not generated', () => {
  test('stays, as do its folder, its time and its mode', () => {
    writeFiles(box.dist, [generated('a/old.yaml', 'x: 1\n')]);
    box.put('a/mine.txt', 'mine\n');
    box.put('a/.env', 'SECRET=1\n');
    chmodSync(box.at('a/.env'), 0o600);
    mkdirSync(box.at('a/empty'));
    const { ino, mtimeMs, mode } = statSync(box.at('a/.env'));
    writeFiles(box.dist, []);
    expect(box.contents()).toEqual({ 'a/.env': 'SECRET=1\n', 'a/empty': '(empty)', 'a/mine.txt': 'mine\n' });
    expect(statSync(box.at('a/.env'))).toMatchObject({ ino, mtimeMs, mode });
  });

  test('may be larger than a text can be, and is not read', () => {
    box.put('dump.sql', 'x');
    // Takes no space: it is all one hole.
    truncateSync(box.at('dump.sql'), 3 * 2 ** 30);
    writeFiles(box.dist, [a('x: 1\n')]);
    expect(statSync(box.at('dump.sql')).size).toBe(3 * 2 ** 30);
  });

  test('is never overwritten: every one is named, and nothing is written', () => {
    box.put('a.yaml', 'mine: true\n');
    box.put('b.yaml', 'mine: true\n');
    const before = box.contents();
    const files = ['b.yaml', 'a.yaml', 'c.yaml'].map((path) => generated(path, 'x: 1\n'));
    const error = 'not generated, so not overwritten: dist/a.yaml, dist/b.yaml; move it away and run again.';
    expect(() => inBox(() => writeFiles('dist', files))).toThrow(new WriteError(error));
    expect(box.contents()).toEqual(before);
    expect(box.beside()).toEqual([]);
  });

  test.each([
    ['a folder where a file belongs', 'production/a.yaml/mine.txt', 'dist/production/a.yaml (a folder)'],
    ['a file where a folder belongs', 'production', 'dist/production'],
  ])('%s is an error, and no other environment is written', (_, mine, named) => {
    const files = (text: string) => [generated('local/a.yaml', text), generated('production/a.yaml', text)];
    writeFiles(box.dist, [generated('local/a.yaml', 'x: 1\n')]);
    box.put(mine, 'mine\n');
    const before = box.contents();
    expect(() => inBox(() => writeFiles('dist', files('x: 2\n')))).toThrow(`not overwritten: ${named}; move it away`);
    expect(box.contents()).toEqual(before);
  });

  test('stays the same file where a file can have only one name', () => {
    writeFiles(box.dist, [a('x: 1\n'), generated('b.yaml', 'x: 1\n')]);
    box.put('.env', 'SECRET=1\n');
    symlinkSync('nowhere', box.at('link'));
    const { ino, mtimeMs } = statSync(box.at('.env'));
    const refuse = Object.assign(new Error('EPERM: operation not permitted, link'), { code: 'EPERM', syscall: 'link' });
    const link = jest.spyOn(fs, 'linkSync').mockImplementation(() => {
      throw refuse;
    });
    writeFiles(box.dist, [a('x: 2\n'), generated('b.yaml', 'x: 2\n')]);
    link.mockRestore();
    expect(box.contents()).toMatchObject({ '.env': 'SECRET=1\n', 'a.yaml': a('x: 2\n').content, link: '→ nowhere' });
    expect(statSync(box.at('.env'))).toMatchObject({ ino, mtimeMs });
    expect(box.beside()).toEqual([]);
  });

  test('is an empty folder too, where a file belongs', () => {
    mkdirSync(box.at('a.yaml'), { recursive: true });
    expect(() => writeFiles(box.dist, [a('x: 1\n')])).toThrow('dist/a.yaml (a folder)');
  });
});

/** The message as somebody in the repository sees it. */
function inBox(action: () => void): void {
  const home = process.cwd();
  process.chdir(box.folder);
  try {
    action();
  } finally {
    process.chdir(home);
  }
}

describe('a link', () => {
  let outside: string;
  beforeEach(() => {
    outside = mkdtempSync(join(box.folder, 'outside-'));
    writeFileSync(join(outside, 'a.yaml'), a('x: 1\n').content);
    mkdirSync(box.dist);
  });

  test('is not followed, and stays', () => {
    symlinkSync(outside, box.at('link'));
    symlinkSync('nowhere', box.at('broken'));
    writeFiles(box.dist, [a('x: 1\n'), generated('b.yaml', 'x: 1\n')]);
    expect(box.contents()).toMatchObject({ broken: '→ nowhere', link: `→ ${outside}` });
    expect(readdirSync(outside)).toEqual(['a.yaml']);
  });

  test.each([
    ['a folder', 'local', 'local'],
    ['a file', 'local/a.yaml', 'local/a.yaml'],
  ])('where %s belongs is an error, and nothing is written through it', (_, path, named) => {
    mkdirSync(box.at(path.includes('/') ? 'local' : ''), { recursive: true });
    symlinkSync(path.includes('/') ? join(outside, 'a.yaml') : outside, box.at(path));
    const files = [generated('local/a.yaml', 'x: 2\n'), generated('b.yaml', 'x: 2\n')];
    expect(() => writeFiles(box.dist, files)).toThrow(`dist/${named} (a link or a device); move it away`);
    expect(readFileSync(join(outside, 'a.yaml'), 'utf8')).toBe(a('x: 1\n').content);
    expect(existsSync(box.at('b.yaml'))).toBe(false);
  });

  test('is not followed where the folder itself belongs', () => {
    rmSync(box.dist, { recursive: true });
    symlinkSync(outside, box.dist);
    for (const root of [box.dist, `${box.dist}/`]) {
      expect(() => writeFiles(root, [a('x: 2\n')])).toThrow(/dist\/? is a link, which is not followed/);
    }
    expect(readFileSync(join(outside, 'a.yaml'), 'utf8')).toBe(a('x: 1\n').content);
  });
});
