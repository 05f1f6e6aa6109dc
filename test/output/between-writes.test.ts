import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BetweenWrites, spareBeside } from '../../lib/output/between-writes';
import { entriesOf } from '../../lib/output/entries-of';
import { writeFiles } from '../../lib/output/write-files';
import { generated, Sandbox } from './sandbox';

let box: Sandbox;
let kept: BetweenWrites;
beforeEach(() => {
  box = new Sandbox();
  kept = new BetweenWrites(box.dist);
});
afterEach(() => box.remove());

const text = (n: number) => `x: ${n}\n`;
const files = (n: number, ...paths: readonly string[]) => paths.map((path) => generated(path, text(n)));
const write = (...wanted: ReturnType<typeof files>) => writeFiles(box.dist, wanted, undefined, kept);
const said = (...wanted: ReturnType<typeof files>) =>
  Object.fromEntries(wanted.map(({ path, content }) => [path, content]));

describe('a process that writes a folder again and again', () => {
  const round = [
    files(1, 'a/x.yaml', 'b/c/y.yaml'),
    files(2, 'a/x.yaml', 'b/c/y.yaml'),
    files(3, 'a/x.yaml', 'b/d/y.yaml'),
    files(4, 'a', 'b/d/y.yaml', 'e/f/g/z.yaml'),
    files(4, 'a'),
    files(5, 'a/x.yaml', 'b/c/y.yaml'),
  ];

  test('leaves what another one would, each time', () => {
    for (const wanted of round) {
      write(...wanted);
      expect(box.contents()).toEqual(said(...wanted));
    }
  });

  test('keeps empty folders of a twin beside it, which the next time is made of', () => {
    write(...files(1, 'a/x.yaml', 'b/c/y.yaml'));
    write(...files(2, 'a/x.yaml', 'b/c/y.yaml'));
    expect([...entriesOf(kept.spare).keys()].sort()).toEqual(['a', 'b', 'b/c']);
    const { ino } = statSync(join(kept.spare, 'b/c'));
    write(...files(3, 'a/x.yaml', 'b/c/y.yaml'));
    expect(statSync(join(kept.spare, 'b/c')).ino).toBe(ino);
  });

  test('takes no folder in which somebody has put something', () => {
    write(...files(1, 'a/x.yaml', 'b/y.yaml'));
    write(...files(2, 'a/x.yaml', 'b/y.yaml'));
    writeFileSync(join(kept.spare, 'a/mine.txt'), 'mine');
    const wanted = files(3, 'a/x.yaml', 'b/y.yaml');
    write(...wanted);
    expect(box.contents()).toEqual(said(...wanted));
  });

  test('leaves nothing beside it in the end', () => {
    write(...files(1, 'a/x.yaml'));
    write(...files(2, 'a/x.yaml'));
    expect(box.beside()).toHaveLength(1);
    kept.end();
    expect(box.beside()).toEqual([]);
  });

  test('that is killed leaves only empty folders, which the next run removes', () => {
    mkdirSync(join(spareBeside(box.dist), 'a/b'), { recursive: true });
    writeFiles(box.dist, files(1, 'a/x.yaml'));
    expect(readdirSync(box.folder)).toEqual(['dist']);
  });
});

describe('a text that was read', () => {
  const LONG_AGO = 1_000_000;

  test('is not taken for that of a file which somebody has put in its place', () => {
    const wanted = files(1, 'a.yaml', 'b.yaml');
    write(...wanted);
    for (const name of ['a.yaml', 'b.yaml']) utimesSync(box.at(name), LONG_AGO, LONG_AGO);
    write(...wanted);
    box.put('a.yaml', generated('a.yaml', text(7)).content);
    expect(write(...wanted)).toEqual({ written: ['a.yaml'], removed: [] });
    expect(box.contents()).toEqual(said(...wanted));
  });

  test('is read again where the file is so new that it may change and look the same', () => {
    const [a] = files(1, 'a.yaml');
    write(...files(1, 'a.yaml'));
    const { mtimeMs } = statSync(box.at('a.yaml'));
    write(...files(1, 'a.yaml'));
    writeFileSync(box.at('a.yaml'), generated('a.yaml', text(7)).content);
    utimesSync(box.at('a.yaml'), mtimeMs / 1000, mtimeMs / 1000);
    expect(write(...files(1, 'a.yaml')).written).toEqual(['a.yaml']);
    expect(box.read('a.yaml')).toBe(a?.content);
  });
});
