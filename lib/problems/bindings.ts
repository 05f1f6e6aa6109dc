import ts from 'typescript';
import { jsonOf, type Source, type Sources } from './sources';

/** A value in a source file, or the file itself where all that it exports is meant. */
export interface Spot {
  readonly source: Source;
  readonly value: ts.Expression | ts.SourceFile;
  /** What is pointed at: the name that the value has there. */
  readonly at: ts.Node;
}

/** What the top level of a file calls by a name: a constant, or what an import brings. */
export function declared(name: string, source: Source, sources: Sources): Spot | undefined {
  for (const statement of source.tree.statements) {
    const found = ts.isVariableStatement(statement)
      ? inVariables(name, statement, source)
      : ts.isImportDeclaration(statement)
        ? inImport(name, statement, source, sources)
        : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function inVariables(name: string, { declarationList }: ts.VariableStatement, source: Source): Spot | undefined {
  for (const { name: own, initializer } of declarationList.declarations) {
    if (ts.isIdentifier(own) && own.text === name && initializer !== undefined) {
      return { source, value: initializer, at: own };
    }
  }
  return undefined;
}

function inImport(
  name: string,
  { importClause, moduleSpecifier }: ts.ImportDeclaration,
  source: Source,
  sources: Sources,
): Spot | undefined {
  const target = ts.isStringLiteral(moduleSpecifier) ? sources.imported(moduleSpecifier.text, source) : undefined;
  if (importClause === undefined || target === undefined) return undefined;
  if (importClause.name?.text === name) return exported('default', target, sources);
  const { namedBindings } = importClause;
  if (namedBindings === undefined) return undefined;
  if (ts.isNamespaceImport(namedBindings)) return namedBindings.name.text === name ? whole(target) : undefined;
  const element = namedBindings.elements.find((one) => one.name.text === name);
  return element && exported((element.propertyName ?? element.name).text, target, sources);
}

const whole = (source: Source): Spot => ({ source, value: jsonOf(source) ?? source.tree, at: source.tree });

/** What a file exports under a name. A JSON file is its own default export. */
export function exported(name: string, source: Source, sources: Sources, seen = new Set<Source>()): Spot | undefined {
  // Files that export all of each other.
  if (seen.has(source)) return undefined;
  seen.add(source);
  if (jsonOf(source) !== undefined) return whole(source);
  for (const statement of source.tree.statements) {
    if (ts.isExportAssignment(statement) && name === 'default') {
      return { source, value: statement.expression, at: statement };
    }
    if (!ts.isExportDeclaration(statement)) continue;
    const found = inExport(name, statement, source, sources, seen);
    if (found !== undefined) return found;
  }
  return declared(name, source, sources);
}

function inExport(
  name: string,
  { exportClause, moduleSpecifier }: ts.ExportDeclaration,
  source: Source,
  sources: Sources,
  seen: Set<Source>,
): Spot | undefined {
  const from = moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : undefined;
  const target = from === undefined ? undefined : sources.imported(from, source);
  if (exportClause === undefined) return target && exported(name, target, sources, seen);
  if (ts.isNamespaceExport(exportClause)) {
    return exportClause.name.text === name && target !== undefined ? whole(target) : undefined;
  }
  const element = exportClause.elements.find((one) => one.name.text === name);
  if (element === undefined) return undefined;
  const own = (element.propertyName ?? element.name).text;
  const found = from === undefined ? declared(own, source, sources) : target && exported(own, target, sources);
  // Where it leads nowhere, the line that names it is the best there is.
  return found ?? { source, value: source.tree, at: element };
}

/** The line of a file that passes a name on: `export { name } from …`. */
export function passedOnAt(name: string, source: Source): ts.Node | undefined {
  const clauses = source.tree.statements.flatMap((one) =>
    ts.isExportDeclaration(one) ? (one.exportClause ?? []) : [],
  );
  return clauses
    .flatMap((clause) => (ts.isNamedExports(clause) ? [...clause.elements] : []))
    .find((element) => element.name.text === name);
}
