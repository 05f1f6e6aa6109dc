import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const RECIPES = join(__dirname, '..', '..', 'docs', 'recipes');

/** A file that a page adds to `app/`, or changes there. */
export interface Change {
  readonly path: string;
  /** The whole file, or a diff of one that is there. */
  readonly kind: 'whole' | 'diff';
  readonly text: string;
}

/** Lines of a file of `dist/`, as a page shows them. */
export interface Excerpt {
  readonly path: string;
  readonly text: string;
}

/** A page of docs/recipes: nothing in a block of code is there for the looks. */
export interface Page {
  readonly changes: readonly Change[];
  readonly commands: readonly string[];
  readonly excerpts: readonly Excerpt[];
}

/** What a page says. @throws Error for a block of code that says neither what to write, nor what to run, nor what appears */
export function pageOf(name: string): Page {
  const text = readFileSync(join(RECIPES, `${name}.md`), 'utf8');
  const page = { changes: [] as Change[], commands: [] as string[], excerpts: [] as Excerpt[] };
  const blocks = [...text.matchAll(/((?:^.+\n)*)\n```(\w+)\n([^]*?)^```$/gm)];
  if (blocks.length * 2 !== text.match(/^```/gm)?.length) throw new Error(`${name}.md: a block says no language`);
  for (const [, before = '', language = '', block = ''] of blocks) {
    const path = /`((?:app|dist)\/[^`]+)`/.exec(before)?.[1];
    if (language === 'sh') page.commands.push(block.trimEnd());
    else if (path?.startsWith('dist/')) page.excerpts.push({ path, text: block });
    else if (path !== undefined) page.changes.push({ path, kind: language === 'diff' ? 'diff' : 'whole', text: block });
    else throw new Error(`${name}.md: nothing before this block says of which file it is:\n${block}`);
  }
  return page;
}

/**
 * A file with a diff applied: each hunk is put where the lines are that it keeps or takes away. Hunks are parted by a line
 * with `@@`.
 *
 * @throws Error if a hunk fits nowhere, or in several places
 */
export const patched = (text: string, diff: string): string =>
  diff
    .split(/^@@.*\n/m)
    .reduce<readonly string[]>((lines, hunk) => {
      const side = (mark: string): string[] =>
        linesOf(hunk)
          .filter((line) => !line.startsWith(mark))
          .map((line) => line.slice(1));
      const before = side('+');
      const [place, ...others] = placesOf(before, lines);
      if (place === undefined || others.length > 0) throw new Error(`not in exactly one place:\n${hunk}`);
      return lines.toSpliced(place, before.length, ...side('-'));
    }, text.split('\n'))
    .join('\n');

/** Whether a file has the lines of an excerpt, in their order; where the excerpt says `…` more may stand between. */
export function shows(text: string, excerpt: string): boolean {
  const lines = text.split('\n');
  let from = 0;
  return excerpt.split(/^ *…\n/m).every((part) => {
    const wanted = linesOf(part);
    const place = placesOf(wanted, lines).find((one) => one >= from);
    from = (place ?? 0) + wanted.length;
    return place !== undefined;
  });
}

const linesOf = (block: string): string[] => block.split('\n').slice(0, -1);

/** Where some lines stand among others, one after the other. */
const placesOf = (wanted: readonly string[], lines: readonly string[]): number[] =>
  lines.flatMap((_, i) => (wanted.every((line, j) => line === lines[i + j]) ? [i] : []));
