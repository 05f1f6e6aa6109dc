import { writeFiles } from '../../lib/output/write-files';
import { generated, Sandbox } from './sandbox';

let box: Sandbox;
beforeEach(() => (box = new Sandbox()));
afterEach(() => box.remove());

const one = (path: string) => generated(path, 'x: 1\n');

test('within some folders is written and removed, and beside them everything stays, generated or not', () => {
  writeFiles(box.dist, ['a/x.yaml', 'a/gone.yaml', 'b/x.yaml', 'charts/b/x.yaml', 'charts/c/x.yaml'].map(one));
  writeFiles(box.dist, [generated('a/x.yaml', 'x: 2\n'), one('charts/c/new.yaml')], ['a', 'charts/c']);
  expect(box.contents()).toEqual({
    'a/x.yaml': generated('', 'x: 2\n').content,
    'b/x.yaml': one('').content,
    'charts/b/x.yaml': one('').content,
    'charts/c/new.yaml': one('').content,
  });
});

test('a folder whose name begins like one of them is beside it', () => {
  writeFiles(box.dist, ['a/x.yaml', 'ab/x.yaml'].map(one));
  writeFiles(box.dist, [], ['a']);
  expect(Object.keys(box.contents() ?? {})).toEqual(['ab/x.yaml']);
});

test('what is not generated is in the way there as elsewhere, and nothing is written', () => {
  writeFiles(box.dist, [one('b/x.yaml')]);
  writeFiles(box.dist, [one('a/x.yaml')], ['a']);
  box.put('a/x.yaml', 'mine\n');
  expect(() => writeFiles(box.dist, [one('a/x.yaml'), one('a/y.yaml')], ['a'])).toThrow('not overwritten');
  expect(Object.keys(box.contents() ?? {})).toEqual(['a/x.yaml', 'b/x.yaml']);
});
