import ts from 'typescript';
import type { Problem } from '../model/problem';
import { nameOfFile } from './import-problems';
import { filesLoaded } from './imports';
import { placeAt, syntaxErrors, type Source, type Sources } from './sources';

/**
 * The files of an application that are no TypeScript or no JSON, with the first thing in each that can't be read: what
 * follows it is often only its echo.
 *
 * @param folder absolute path of the application
 */
export const syntaxProblems = (folder: string, sources: Sources): Problem[] =>
  filesLoaded(folder, sources).flatMap((source) => {
    const error = source.file.endsWith('.json') ? firstOfJson(source) : firstOfTypeScript(source);
    if (error === undefined) return [];
    return [
      {
        subject: nameOfFile(source.file, folder),
        field: 'syntax',
        given: error.message,
        allowed: source.file.endsWith('.json') ? 'JSON, without comments and trailing commas' : 'TypeScript',
        fix: 'mend this line or the one before it',
        place: placeAt(source, error.position),
      },
    ];
  });

interface SyntaxFault {
  readonly message: string;
  readonly position: number;
}

function firstOfTypeScript(source: Source): SyntaxFault | undefined {
  const [first] = syntaxErrors(source);
  return first && { message: ts.flattenDiagnosticMessageText(first.messageText, ' '), position: first.start };
}

function firstOfJson(source: Source): SyntaxFault | undefined {
  const { text } = source.tree;
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    // Without what node quotes of the file.
    const message = (error as Error).message.replace(/, (\.\.\.)?".*$/s, '').replace(/ in JSON at position.*$/s, '');
    return { message, position: positionIn((error as Error).message, text) };
  }
}

/** Node says where, or else that there is an unexpected token: then the shortest beginning that has it is looked for. */
function positionIn(message: string, text: string): number {
  const [, position] = /at position (\d+)/.exec(message) ?? [];
  if (position !== undefined) return Number(position);
  if (!message.startsWith('Unexpected token')) return text.length;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hasUnexpectedToken(text.slice(0, middle))) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low - 1);
}

function hasUnexpectedToken(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    return (error as Error).message.startsWith('Unexpected token');
  }
}
