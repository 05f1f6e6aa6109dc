import { join } from 'node:path';
import ts from 'typescript';
import { DefinitionError, type Problem } from '../../lib/model';
import { definitionAround } from '../../lib/problems/definition-around';
import { nameOfFile } from '../../lib/problems/import-problems';
import { formatJson } from '../../lib/problems/report';
import { reportAndExit } from '../../lib/problems/report-and-exit';
import type { Given } from '../command/command';
import type { typecheck as command } from '../typecheck';
import { placeAt } from '../../lib/problems/sources';

/** What is called like a secret is not shown. */
const SECRET = /(PASSWORD|SECRET|TOKEN|KEY)$/;

/**
 * Where the types of an application don't fit, as problems of its definitions.
 *
 * @param root the repository's root, with tsconfig.json and `app/`
 * @throws Error if tsconfig.json can't be read
 */
export function typecheck(root: string): Problem[] {
  const folder = join(root, 'app');
  const files = ts.sys.readDirectory(folder, ['.ts']);
  const program = ts.createProgram(files, { ...optionsOf(root), skipLibCheck: true, noEmit: true });
  const inFiles = files.flatMap((file) => {
    const tree = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(tree), ...program.getSemanticDiagnostics(tree)];
  });
  return [...inFiles, ...program.getOptionsDiagnostics()].map((diagnostic) => problemOf(diagnostic, folder));
}

/** How everything is compiled. @throws Error if tsconfig.json can't be read */
export function optionsOf(root: string): ts.CompilerOptions {
  const path = join(root, 'tsconfig.json');
  const { config, error } = ts.readConfigFile(path, (file) => ts.sys.readFile(file)) as {
    readonly config?: { readonly compilerOptions?: unknown };
    readonly error?: ts.Diagnostic;
  };
  if (error !== undefined) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  return ts.convertCompilerOptionsFromJson(config?.compilerOptions ?? {}, root, path).options;
}

function problemOf(
  { code, file, start = 0, length = 0, messageText, relatedInformation }: ts.Diagnostic,
  folder: string,
): Problem {
  const message = ts.flattenDiagnosticMessageText(messageText, '\n');
  const [, meant] = /Did you mean (?:to write )?['"]?([\w./-]+)/.exec(message) ?? [];
  const [expected] = relatedInformation ?? [];
  const said = { allowed: message, fix: meant === undefined ? hint(expected, folder) : `did you mean ${meant}?` };
  if (file === undefined) return { subject: 'tsconfig.json', field: `TS${code}`, given: undefined, ...said };
  const { subject = nameOfFile(file.fileName, folder), field = `TS${code}` } = definitionAround(file, start);
  const given = SECRET.test(field) ? 'text (not shown)' : file.text.slice(start, start + length);
  return { subject, field, given, ...said, place: placeAt({ file: file.fileName, tree: file }, start) };
}

/** What TypeScript knows of what it expected. */
function hint(expected: ts.DiagnosticRelatedInformation | undefined, folder: string): string {
  const general = 'make it what its type says; editors show the type at this place';
  if (expected?.file === undefined) return general;
  const { line } = expected.file.getLineAndCharacterOfPosition(expected.start ?? 0);
  const said = ts.flattenDiagnosticMessageText(expected.messageText, ' ').replace(/\.$/, '');
  return `${said}: ${nameOfFile(expected.file.fileName, folder)}:${line + 1}`;
}

export async function main({ json }: Given<typeof command>): Promise<void> {
  const root = process.cwd();
  const problems = typecheck(root);
  if (problems.length > 0) return reportAndExit(new DefinitionError(problems), { env: process.env, root, json });
  if (json) console.log(formatJson([], { root }));
}
