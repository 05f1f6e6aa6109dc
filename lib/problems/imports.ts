import { join } from 'node:path';
import ts from 'typescript';
import type { Source, Sources } from './sources';

/** An import, or an export of what another file has. */
export interface Import {
  readonly specifier: string;
  /** The specifier, where it is written. */
  readonly at: ts.Node;
  /** Names that the other file must export, types aside, and where each is written. */
  readonly names: readonly { readonly name: string; readonly at: ts.Node }[];
  /** Whether it is there when the application runs: what is only used as a type is not. */
  readonly isLoaded: boolean;
}

/** The imports of a file, in their order. */
export const importsOf = ({ tree }: Source): Import[] =>
  tree.statements.flatMap((statement) => {
    if (ts.isImportDeclaration(statement)) return fromImport(statement, tree);
    if (ts.isExportDeclaration(statement)) return fromExport(statement);
    return [];
  });

function fromImport({ importClause, moduleSpecifier }: ts.ImportDeclaration, tree: ts.SourceFile): Import[] {
  if (!ts.isStringLiteral(moduleSpecifier)) return [];
  const bindings = importClause?.namedBindings;
  const isType = importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  const isUsed = (name: ts.Identifier): boolean => !isType && valuesUsed(tree).has(name.text);
  const elements = bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
  const names = [
    ...(importClause?.name && isUsed(importClause.name) ? [{ name: 'default', at: importClause.name }] : []),
    ...elements
      .filter(({ isTypeOnly, name }) => !isTypeOnly && isUsed(name))
      .map(({ name, propertyName }) => ({ name: (propertyName ?? name).text, at: name })),
  ];
  const isWhole = bindings !== undefined && ts.isNamespaceImport(bindings) && isUsed(bindings.name);
  const isLoaded = importClause === undefined || isWhole || names.length > 0;
  return [{ specifier: moduleSpecifier.text, at: moduleSpecifier, names, isLoaded }];
}

function fromExport({ exportClause, moduleSpecifier, isTypeOnly }: ts.ExportDeclaration): Import[] {
  if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return [];
  const isNamed = exportClause !== undefined && ts.isNamedExports(exportClause);
  const names = (isNamed ? [...exportClause.elements] : [])
    .filter((element) => !isTypeOnly && !element.isTypeOnly)
    .map(({ name, propertyName }) => ({ name: (propertyName ?? name).text, at: name }));
  const isLoaded = !isTypeOnly && (!isNamed || names.length > 0);
  return [{ specifier: moduleSpecifier.text, at: moduleSpecifier, names, isLoaded }];
}

const used = new WeakMap<ts.SourceFile, ReadonlySet<string>>();

/** Names that a file uses other than as types: the transpiler drops imports of the others. */
function valuesUsed(tree: ts.SourceFile): ReadonlySet<string> {
  const known = used.get(tree);
  if (known !== undefined) return known;
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node))) return;
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  used.set(tree, names);
  return names;
}

/** The files of a folder that its `index.ts` leads to, that one first. */
export function filesLoaded(folder: string, sources: Sources): Source[] {
  const found = new Set<Source>();
  const visit = (source: Source | undefined): void => {
    if (source === undefined || found.has(source) || !isInside(folder, source.file)) return;
    found.add(source);
    for (const { specifier, isLoaded } of importsOf(source)) if (isLoaded) visit(sources.imported(specifier, source));
  };
  visit(sources.at(join(folder, 'index.ts')));
  return [...found];
}

export const isInside = (folder: string, file: string): boolean =>
  file.startsWith(join(folder, '/')) && !file.includes('/node_modules/');
