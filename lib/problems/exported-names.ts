import ts from 'typescript';
import { jsonOf, type Source, type Sources } from './sources';

/**
 * The names that a file exports, types too.
 *
 * @returns undefined where that can't be told from TypeScript: it passes on all of a package, or of compiled JavaScript
 */
export function exportedNames(source: Source, sources: Sources, seen = new Set<Source>()): Set<string> | undefined {
  const names = new Set<string>();
  if (seen.has(source)) return names;
  seen.add(source);
  const json = jsonOf(source);
  if (json !== undefined) return jsonNames(json);
  for (const statement of source.tree.statements) {
    if (ts.isExportDeclaration(statement)) {
      const added = passedOn(statement, source, sources, seen);
      if (added === undefined) return undefined;
      for (const name of added) names.add(name);
    } else if (ts.isExportAssignment(statement)) {
      if (statement.isExportEquals) return undefined;
      names.add('default');
    } else if (isExported(statement)) {
      for (const name of declaredBy(statement)) names.add(name);
    }
  }
  return names;
}

/** A JSON file is its own default export, and has its members as names. */
function jsonNames(json: ts.Expression): Set<string> {
  const members = ts.isObjectLiteralExpression(json) ? json.properties : [];
  const names = members.map(({ name }) => (name && ts.isStringLiteral(name) ? name.text : ''));
  return new Set(['default', ...names]);
}

function passedOn(
  { exportClause, moduleSpecifier }: ts.ExportDeclaration,
  source: Source,
  sources: Sources,
  seen: Set<Source>,
): Iterable<string> | undefined {
  if (exportClause !== undefined) {
    return ts.isNamespaceExport(exportClause)
      ? [exportClause.name.text]
      : exportClause.elements.map(({ name }) => name.text);
  }
  const specifier = moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : '';
  const target = sources.imported(specifier, source);
  return target && exportedNames(target, sources, seen);
}

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

function declaredBy(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name));
  }
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  if (modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) return ['default'];
  const { name } = statement as { readonly name?: ts.Node };
  return name !== undefined && ts.isIdentifier(name) ? [name.text] : [];
}

const boundNames = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
