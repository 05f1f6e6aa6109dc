import { join } from 'node:path';
import ts from 'typescript';
import { optionsOf } from '../typecheck/typecheck';

const ROOT = join(__dirname, '..', '..');
const FACE = join(ROOT, 'lib', 'index.ts');

/** One function that an application may call. */
export interface PublicFunction {
  readonly name: string;
  /** As it is called: `at(target, port)`. */
  readonly call: string;
  /** From its docstring; empty if it has none. */
  readonly meaning: string;
  /** What may be said in a parameter that may be left out, with what that is: `options.optional`. */
  readonly options: readonly (readonly [string, string])[];
  /** Names of the types that it returns. */
  readonly makes: readonly string[];
  /** From the docstring of the type that it returns. */
  readonly madeMeaning: string;
  /** What can be connected to of what it returns, with what that is. */
  readonly endpoints: readonly (readonly [string, string])[];
}

/** The functions that lib/index.ts exports, in its order. */
export function publicFunctions(): PublicFunction[] {
  const program = ts.createProgram([FACE], { ...optionsOf(ROOT), types: [] });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(FACE);
  const face = source && checker.getSymbolAtLocation(source);
  if (face === undefined) throw new Error(`${FACE} exports nothing`);
  return checker
    .getExportsOfModule(face)
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
    .flatMap((symbol) => functionOf(symbol, checker));
}

function functionOf(symbol: ts.Symbol, checker: ts.TypeChecker): PublicFunction[] {
  const declaration = symbol.valueDeclaration;
  if (declaration === undefined) return [];
  const signatures = checker.getTypeOfSymbolAtLocation(symbol, declaration).getCallSignatures();
  const [first] = signatures;
  if (first === undefined) return [];
  const returned = signatures.map((one) => one.getReturnType());
  const made = returned.map((type) => type.aliasSymbol ?? type.symbol);
  return [
    {
      name: symbol.name,
      call: callOf(symbol.name, first),
      meaning: textOf(symbol, checker),
      options: first.parameters.filter(isOptional).flatMap((one) => optionsIn(one, checker)),
      makes: made.flatMap((one: ts.Symbol | undefined) => one?.name ?? []),
      madeMeaning: made.map((one: ts.Symbol | undefined) => (one === undefined ? '' : textOf(one, checker)))[0] ?? '',
      endpoints: returned.slice(0, 1).flatMap((type) => endpointsOf(type, checker)),
    },
  ];
}

function callOf(name: string, { parameters }: ts.Signature): string {
  const said = parameters.map((one) => `${one.name}${isOptional(one) ? '?' : ''}`);
  // What begins with the strings of a template is written as one.
  return said[0] === 'strings' ? `${name}\`…\`` : `${name}(${said.join(', ')})`;
}

const isOptional = ({ valueDeclaration: at }: ts.Symbol): boolean =>
  at !== undefined && ts.isParameter(at) && (at.initializer ?? at.questionToken) !== undefined;

function optionsIn(parameter: ts.Symbol, checker: ts.TypeChecker): (readonly [string, string])[] {
  const type = checker.getTypeOfSymbol(parameter).getNonNullableType();
  // A text has properties too.
  const options = type.flags & ts.TypeFlags.Object ? checker.getPropertiesOfType(type) : [];
  return options.map((option) => {
    const otherwise = option.getJsDocTags(checker).find(({ name }) => name === 'default')?.text;
    const meaning = `${textOf(option, checker)} Default: ${ts.displayPartsToString(otherwise)}.`;
    return [`${parameter.name}.${option.name}`, otherwise === undefined ? '' : meaning.trim()] as const;
  });
}

function endpointsOf(type: ts.Type, checker: ts.TypeChecker): (readonly [string, string])[] {
  return checker
    .getPropertiesOfType(type)
    .filter((property) => checker.getTypeOfSymbol(property).symbol?.name === 'Endpoint')
    .map((property) => [property.name, textOf(property, checker)] as const);
}

/** A docstring on one line; an example of its own, which is indented, as code. */
const textOf = (symbol: ts.Symbol, checker: ts.TypeChecker): string =>
  ts
    .displayPartsToString(symbol.getDocumentationComment(checker))
    .replace(/^ {4}(.+)$/gm, '`$1`')
    .replace(/\s+/g, ' ')
    .trim();
