import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../model/problem';

/**
 * Members that stand twice in an application's JSON: the language takes the last in silence, and a version that was
 * pinned above it is lost.
 *
 * @param folder absolute path of the application
 */
export const duplicateKeys = (folder: string): Problem[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name))
    .flatMap((file) => duplicatesIn(file, folder));

function duplicatesIn(file: string, folder: string): Problem[] {
  const text = readFileSync(file, 'utf8');
  if (!mayRepeat(text)) return [];
  const lineCounter = new LineCounter();
  return parseDocument(text, { lineCounter })
    .errors.filter(({ code }) => code === 'DUPLICATE_KEY')
    .map(({ pos: [start] }) => {
      const { line, col: column } = lineCounter.linePos(start);
      const whole = text.split('\n')[line - 1] ?? '';
      return {
        subject: `${basename(folder)}/${basename(file)}`,
        field: /"([^"]*)"/.exec(text.slice(start))?.[1] ?? '',
        given: 'a second time',
        allowed: 'each name once',
        fix: 'remove one of the two',
        place: { file, line, column, text: whole },
      };
    });
}

/** As many names as members are none too many: nearly always, and quickly told. */
function mayRepeat(text: string): boolean {
  try {
    return (text.match(/"\s*:/g) ?? []).length > membersOf(JSON.parse(text));
  } catch {
    // What the application does not load may be no JSON.
    return false;
  }
}

const membersOf = (value: unknown): number =>
  typeof value !== 'object' || value === null
    ? 0
    : Object.values(value).reduce<number>(
        (sum, member) => sum + membersOf(member),
        Array.isArray(value) ? 0 : Object.keys(value).length,
      );
