import { utimesSync } from 'node:fs';
import { entriesOf } from '../../lib/output/entries-of';
import type { GeneratedFile } from '../../lib/output/generated-file';
import { rescue } from '../../lib/output/rescue';
import { listedIn, verbatimList } from '../../lib/output/verbatim';
import { writeFiles } from '../../lib/output/write-files';
import { generated, Sandbox } from './sandbox';

let box: Sandbox;
beforeEach(() => (box = new Sandbox()));
afterEach(() => box.remove());

/** Files as they were given, with the list that says whose they are. */
const given = (files: Readonly<Record<string, string>>): GeneratedFile[] => [
  generated('env/file.yml', 'a: 1\n'),
  ...Object.entries(files).map(([path, content]) => ({ path, content })),
  ...verbatimList('env', Object.keys(files)).map(({ path, text }) => generated(path, text)),
];

describe('a file that can not say that it is generated', () => {
  test('is written as it was given, changed and removed as any other', () => {
    writeFiles(box.dist, given({ 'env/web/a.ini': '[a]', 'env/web/b.pem': '' }));
    expect(box.contents()).toMatchObject({ 'env/web/a.ini': '[a]', 'env/web/b.pem': '' });
    writeFiles(box.dist, given({ 'env/web/a.ini': '[b]' }));
    expect(box.contents()).toMatchObject({ 'env/web/a.ini': '[b]' });
    expect(Object.keys(box.contents() ?? {})).not.toContain('env/web/b.pem');
    writeFiles(box.dist, given({}));
    expect(Object.keys(box.contents() ?? {})).toEqual(['env/file.yml']);
  });

  test('is put right if somebody changes it', () => {
    writeFiles(box.dist, given({ 'env/web/a.ini': '[a]' }));
    box.put('env/web/a.ini', 'mine');
    writeFiles(box.dist, given({ 'env/web/a.ini': '[a]' }));
    expect(box.read('env/web/a.ini')).toBe('[a]');
  });

  test('takes no place that somebody else has', () => {
    box.put('env/web/a.ini', 'mine');
    expect(() => writeFiles(box.dist, given({ 'env/web/a.ini': '[a]' }))).toThrow(/not generated, so not overwritten/);
    expect(box.read('env/web/a.ini')).toBe('mine');
  });

  test('is not made one by a list that is not generated itself', () => {
    box.put('env/web/a.ini', 'mine');
    box.put('other/.verbatim', 'web/a.ini\n');
    box.put('other/web/a.ini', 'mine');
    writeFiles(box.dist, given({}));
    expect(box.contents()).toMatchObject({ 'env/web/a.ini': 'mine', 'other/web/a.ini': 'mine' });
  });

  test('does not come back from a folder that is about to go', () => {
    for (const { path, content } of given({ 'env/web/a.ini': '[a]' })) box.put(`from/${path}`, content);
    box.put('from/env/web/mine.ini', 'mine');
    box.put('to/env/file.yml', 'x');
    utimesSync(box.at('to/env/file.yml'), 0, 0);
    rescue(box.at('from'), box.at('to'), entriesOf(box.at('from')));
    expect(Object.keys(box.contents() ?? {}).filter((path) => path.startsWith('to/'))).toEqual([
      'to/env/file.yml',
      'to/env/web/mine.ini',
    ]);
  });
});

test('a list names each file once, in order, from its own folder', () => {
  const [list, ...more] = verbatimList('env', ['env/b', 'env/a/x', 'env/b']);
  expect(more).toEqual([]);
  expect(list?.text.split('\n').slice(1)).toEqual(['a/x', 'b', '']);
  const { path, content } = generated(list?.path ?? '', list?.text ?? '');
  expect([...listedIn([path, 'env/b'], () => content)]).toEqual(['env/a/x', 'env/b']);
  expect(verbatimList('env', [])).toEqual([]);
});
