import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import ts from 'typescript';
import type { Place } from '../model/problem';

/** A file that was parsed. */
export interface Source {
  /** Absolute path. */
  readonly file: string;
  readonly tree: ts.SourceFile;
}

/** What a relative import may leave out, as node and ts-node find it. */
const ENDINGS = ['', '.ts', '.js', '.json', '/index.ts', '/index.js', '/index.json'];

/** The files of an application, each read and parsed once. Nothing of it is run. */
export class Sources {
  private readonly known = new Map<string, Source | undefined>();

  /** @returns undefined if there is no such file, or it is neither TypeScript nor JSON */
  at(file: string): Source | undefined {
    if (!this.known.has(file)) this.known.set(file, parse(file));
    return this.known.get(file);
  }

  /** The file that a relative import means. */
  imported(specifier: string, by: Source): Source | undefined {
    const file = fileOfImport(specifier, by.file);
    return file === undefined ? undefined : this.at(file);
  }
}

/** @returns undefined for what is in no relative file: a package, or nothing */
export function fileOfImport(specifier: string, importer: string): string | undefined {
  if (!/^\.\.?(\/|$)/.test(specifier)) return undefined;
  const path = resolve(dirname(importer), specifier);
  return ENDINGS.map((ending) => `${path}${ending}`).find((file) => existsSync(file) && statSync(file).isFile());
}

function parse(file: string): Source | undefined {
  if (!/\.(ts|json)$/.test(file)) return undefined;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const tree = file.endsWith('.json')
    ? ts.parseJsonText(file, text)
    : ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  return { file, tree };
}

/** Where a file's TypeScript can't be read, in the words of the compiler. JSON is node's to judge. */
export function syntaxErrors({ file, tree }: Source): readonly ts.DiagnosticWithLocation[] {
  const options: ts.CompilerOptions = { noLib: true, noResolve: true, types: [] };
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    getSourceFile: (name) => (name === file ? tree : undefined),
  };
  return file.endsWith('.ts') ? ts.createProgram([file], options, host).getSyntacticDiagnostics(tree) : [];
}

/** @param position in the text of the file */
export function placeAt({ file, tree }: Source, position: number): Place {
  const { line, character } = tree.getLineAndCharacterOfPosition(Math.min(position, tree.text.length));
  return { file, line: line + 1, column: character + 1, text: tree.text.split(/\r\n|[\n\r\u2028\u2029]/)[line] ?? '' };
}

/** The expression that a JSON file is. */
export const jsonOf = ({ tree }: Source): ts.Expression | undefined =>
  tree.fileName.endsWith('.json') ? (tree as ts.JsonSourceFile).statements[0]?.expression : undefined;
