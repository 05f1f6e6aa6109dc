import { chmodSync, linkSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiles } from '../../lib/output/write-files';
import { generated, Sandbox } from './sandbox';

let box: Sandbox;
beforeEach(() => (box = new Sandbox()));
afterEach(() => box.remove());

const a = (text: string) => generated('a.yaml', text);
const inode = (path: string) => statSync(box.at(path)).ino;

describe('writing files', () => {
  test.each(['../out.yaml', 'a/../../out.yaml', '.', ''])('writes nothing at all if a path leads out: %j', (path) => {
    expect(() => writeFiles(box.dist, [a('x: 1\n'), generated(path, 'x: 1\n')])).toThrow(`not written: ${path}`);
    expect(readdirSync(box.folder)).toEqual([]);
  });

  test('makes the folders that it needs, those above it too', () => {
    const file = generated('a/b/c.yaml', 'x: 1\n');
    writeFiles(join(box.dist, 'deep/new'), [file]);
    expect(box.contents()).toEqual({ 'deep/new/a/b/c.yaml': file.content });
  });

  test('replaces what it wrote before, and leaves nothing else', () => {
    writeFiles(box.dist, [a('x: 1\n'), generated('b/b.yaml', 'x: 1\n')]);
    writeFiles(box.dist, [a('x: 2\n'), generated('b/b.yaml', 'x: 2\n')]);
    expect(box.contents()).toEqual({ 'a.yaml': a('x: 2\n').content, 'b/b.yaml': a('x: 2\n').content });
    expect(box.beside()).toEqual([]);
  });

  test('takes a path in any spelling for the same file', () => {
    writeFiles(box.dist, [generated('./b//../a.yaml', 'x: 1\n')]);
    writeFiles(box.dist, [a('x: 1\n')]);
    expect(readdirSync(box.dist)).toEqual(['a.yaml']);
  });

  test('touches nothing if nothing has changed', () => {
    const files = [a('x: 1\n'), generated('b/b.yaml', 'x: 1\n')];
    writeFiles(box.dist, files);
    const before = ['', 'a.yaml', 'b', 'b/b.yaml'].map((path) => statSync(box.at(path)));
    writeFiles(box.dist, files);
    const unchanged = before.map(({ ino, mtimeMs, ctimeMs }) => ({ ino, mtimeMs, ctimeMs }));
    expect(['', 'a.yaml', 'b', 'b/b.yaml'].map((path) => statSync(box.at(path)))).toMatchObject(unchanged);
  });

  test('replaces a file by another one, so that a reader sees the old text or the new one', () => {
    writeFiles(box.dist, [a('x: 1\n')]);
    // The second name keeps the old inode from being given out again.
    linkSync(box.at('a.yaml'), join(box.folder, 'old'));
    writeFiles(box.dist, [a('x: 2\n')]);
    expect(readFileSync(join(box.folder, 'old'), 'utf8')).toBe(a('x: 1\n').content);
    expect(statSync(join(box.folder, 'old')).nlink).toBe(1);
  });

  test('keeps every folder the one that it was, for whoever stands in it or has mounted it', () => {
    writeFiles(box.dist, [a('x: 1\n'), generated('b/b.yaml', 'x: 1\n')]);
    chmodSync(box.at('b'), 0o750);
    const before = ['', 'b'].map(inode);
    writeFiles(box.dist, [a('x: 2\n'), generated('b/b.yaml', 'x: 2\n')]);
    expect(['', 'b'].map(inode)).toEqual(before);
    expect(statSync(box.at('b')).mode & 0o777).toBe(0o750);
  });

  test('does not touch a file that has not changed, though others have', () => {
    const same = generated('b/same.yaml', 'x: 1\n');
    writeFiles(box.dist, [a('x: 1\n'), same]);
    utimesSync(box.at('b/same.yaml'), 1000.5, 2000.5);
    const { ino, mtimeMs, nlink } = statSync(box.at('b/same.yaml'));
    writeFiles(box.dist, [a('x: 2\n'), same]);
    expect(statSync(box.at('b/same.yaml'))).toMatchObject({ ino, mtimeMs, nlink });
  });

  test('does not even link a file in a folder where nothing changes', () => {
    const same = generated('staging/same.yaml', 'x: 1\n');
    const local = (text: string) => ['a', 'b'].map((name) => generated(`local/${name}.yaml`, text));
    writeFiles(box.dist, [...local('x: 1\n'), same]);
    const { ctimeMs } = statSync(box.at('staging/same.yaml'));
    writeFiles(box.dist, [...local('x: 2\n'), same]);
    expect(statSync(box.at('staging/same.yaml')).ctimeMs).toBe(ctimeMs);
    expect(box.read('local/b.yaml')).toContain('x: 2');
  });

  test('removes generated files that are no longer wanted, and the folders they leave empty', () => {
    writeFiles(box.dist, [generated('a/b/old.yaml', 'x: 1\n'), generated('a/new.yaml', 'x: 1\n')]);
    writeFiles(box.dist, [generated('a/new.yaml', 'x: 1\n')]);
    expect(box.contents()).toEqual({ 'a/new.yaml': a('x: 1\n').content });
    writeFiles(box.dist, []);
    expect(box.contents()).toEqual({});
  });

  test('makes a folder of a file, and a file of a folder', () => {
    const now = [generated('a', 'x: 1\n'), generated('b/c', 'x: 1\n')];
    writeFiles(box.dist, [generated('a/b', 'x: 1\n'), generated('b', 'x: 1\n')]);
    writeFiles(box.dist, now);
    expect(Object.keys(box.contents() ?? {})).toEqual(['a', 'b/c']);
    expect(box.beside()).toEqual([]);
  });

  test('works from within the folder', () => {
    writeFiles(box.dist, [a('x: 1\n'), generated('b/b.yaml', 'x: 1\n')]);
    const home = process.cwd();
    process.chdir(box.at('b'));
    try {
      writeFiles('..', [a('x: 2\n'), generated('b/b.yaml', 'x: 2\n')]);
      expect(readFileSync('b.yaml', 'utf8')).toContain('x: 2');
    } finally {
      process.chdir(home);
    }
  });
});
