import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageOf, patched, shows } from './page';

const ROOT = join(__dirname, '..', '..');
const names = readdirSync(join(ROOT, 'docs', 'recipes')).map((file) => file.replace(/\.md$/, ''));

describe('each recipe', () => {
  test.each(names)('%s is carried out by a test', (name) => {
    expect(existsSync(join(__dirname, `${name}.slow.test.ts`))).toBe(true);
  });

  test.each(names)('%s can be read in two minutes, and says what to write, what to run and what appears', (name) => {
    const text = readFileSync(join(ROOT, 'docs', 'recipes', `${name}.md`), 'utf8');
    expect(text.split('\n').length).toBeLessThanOrEqual(90);
    const { changes, commands, excerpts } = pageOf(name);
    expect([changes.length > 0, commands.length, excerpts.length > 1]).toEqual([true, 1, true]);
  });
});

describe('a diff of a recipe', () => {
  const text = 'one\ntwo\n\nthree\n';

  test('keeps, takes away and adds lines where it fits', () => {
    expect(patched(text, ' one\n+and\n@@\n-three\n+four\n')).toBe('one\nand\ntwo\n\nfour\n');
  });

  test('may have an empty line of the file without a space', () => {
    expect(patched(text, ' two\n\n-three\n')).toBe('one\ntwo\n\n');
  });

  test.each([
    ['nowhere', ' other\n+and\n'],
    ['in two places', ' same\n+and\n'],
    ['at a part of a line', ' hree\n+and\n'],
  ])('is refused if it fits %s', (_, diff) => {
    expect(() => patched(`${text}same\nsame\n`, diff)).toThrow('not in exactly one place');
  });
});

describe('what a recipe shows of a file', () => {
  const text = 'a: 1\nb: 2\nc: 3\n';
  test.each([
    [true, 'b: 2\nc: 3\n'],
    [true, 'a: 1\n…\nc: 3\n'],
    [false, 'a: 1\nc: 3\n'],
    [false, 'c: 3\n…\na: 1\n'],
    [false, ': 2\n'],
  ])('is there, line by line and in order: %s of %j', (there, excerpt) => {
    expect(shows(text, excerpt)).toBe(there);
  });
});
