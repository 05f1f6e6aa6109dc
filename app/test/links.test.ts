import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(__dirname, '../..');
const git = (...args: string[]): string[] => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).split('\n');
const pages = git('ls-files', '--cached', '--others', '--exclude-standard', '--', ':(glob)*.md', ':(glob)docs/**/*.md');
const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** What a heading is called in an address, as GitHub has it. */
const anchors = (text: string): string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/\[(.*?)\]\(.*?\)/g, '$1')
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

test.each(pages.filter((path) => path !== '' && existsSync(join(ROOT, path))))(
  'every link of %s leads somewhere',
  (page) => {
    const links = [...textOf(page).matchAll(/\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]+))?\)/g)];
    const dead = links.flatMap(([, to = '', anchor]) => {
      const path = to === '' ? page : relative(ROOT, join(ROOT, dirname(page), to));
      if (!existsSync(join(ROOT, path))) return [to];
      return anchor === undefined || anchors(textOf(path)).includes(anchor) ? [] : [`${to}#${anchor}`];
    });
    expect(dead).toEqual([]);
  },
);

test('the README leads to each page, and none is longer than is read at once', () => {
  const readme = textOf('README.md');
  const guide = pages.filter((path) => /^docs\/(guide\/)?[a-z-]+\.md$/.test(path));
  expect(guide.filter((path) => !readme.includes(`(${path})`))).toEqual([]);
  const long = guide.filter((path) => path.startsWith('docs/guide/') && textOf(path).split('\n').length > 100);
  expect(long).toEqual([]);
});
