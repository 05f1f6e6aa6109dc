import ts from 'typescript';
import { isDefinition } from './walk-path';

/** What messages call a place in a definition. */
export interface Around {
  /** The name that the definition gives itself. */
  readonly subject?: string;
  /** Path of the field. */
  readonly field?: string;
}

/** The definition that a position of a file is in, and the path of the field there; nothing outside of definitions. */
export function definitionAround(tree: ts.SourceFile, position: number): Around {
  let path = '';
  for (let node = innermost(tree, position); !ts.isSourceFile(node); node = node.parent) {
    if (isDefinition(node)) {
      const subject = nameWritten(node);
      return { ...(subject === undefined ? {} : { subject }), ...(path === '' ? {} : { field: path }) };
    }
    path = joined(partOf(node), path);
  }
  return {};
}

function innermost(node: ts.Node, position: number): ts.Node {
  const inside = ts.forEachChild(node, (child) =>
    position >= child.getStart() && position < child.end ? child : undefined,
  );
  return inside === undefined ? node : innermost(inside, position);
}

/** What a node adds to the path. */
function partOf(node: ts.Node): string {
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
    const { name } = node;
    return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : name.getText();
  }
  return ts.isArrayLiteralExpression(node.parent) ? `[${node.parent.elements.indexOf(node as ts.Expression)}]` : '';
}

const joined = (first: string, rest: string): string =>
  first === '' || rest === '' || rest.startsWith('[') ? `${first}${rest}` : `${first}.${rest}`;

function nameWritten({ arguments: [given] }: ts.CallExpression): string | undefined {
  if (given === undefined || !ts.isObjectLiteralExpression(given)) return undefined;
  const name = given.properties.find((one) => one.name?.getText() === 'name');
  return name && ts.isPropertyAssignment(name) && ts.isStringLiteralLike(name.initializer)
    ? name.initializer.text
    : undefined;
}
