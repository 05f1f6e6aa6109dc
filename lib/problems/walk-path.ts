import ts from 'typescript';
import { declared, exported, type Spot } from './bindings';
import type { Source, Sources } from './sources';

/** How many names may stand for each other, one after the other. */
const LONGEST_CHAIN = 20;

/** Where a walk has come to, and the path from there. */
export interface Step extends Spot {
  readonly rest: string;
}

/** Calls that make a definition: what another file defines is not a part of what refers to it. */
export const isDefinition = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) && /(^|\.)define[A-Z]\w*$/.test(node.expression.getText(node.getSourceFile()));

/** Goes from a value along a path such as `connects[2]` or `images.backend.tag` for as far as there is something. */
export function walkPath(start: Spot, path: string, sources: Sources): Step {
  let here: Step = { ...start, rest: path };
  while (here.rest !== '') {
    const next = stepFrom(here, sources);
    if (next === undefined) break;
    here = next;
  }
  const end = follow(here, sources);
  return { ...(isDefinition(end.value) || ts.isSourceFile(end.value) ? here : end), rest: here.rest };
}

function stepFrom(here: Step, sources: Sources): Step | undefined {
  const { source, value } = follow(here, sources);
  if (ts.isObjectLiteralExpression(value)) return longest(members(value, source, here.rest, sources));
  if (ts.isArrayLiteralExpression(value)) return entry(value, source, here.rest, sources);
  if (ts.isCallExpression(value))
    return longest(value.arguments.flatMap((given) => options(given, source, here.rest, sources)));
  if (!ts.isSourceFile(value)) return undefined;
  const [, name = '', , rest = ''] = /^([^.[]+)(\.(.*))?$/s.exec(here.rest) ?? [];
  const found = exported(name, source, sources);
  return found && { ...found, rest };
}

/** What a call such as `exec([…], { periodSeconds: 5 })` is given by name. */
function options(given: ts.Expression, source: Source, path: string, sources: Sources): Step[] {
  const value = bare(given);
  return ts.isObjectLiteralExpression(value) ? members(value, source, path, sources) : [];
}

/** What a value is, where a name stands for it; the value itself where that can't be known without running it. */
export function follow(spot: Spot, sources: Sources, chain = 0): Spot {
  const { source } = spot;
  const value = ts.isSourceFile(spot.value) ? spot.value : bare(spot.value);
  const here = { ...spot, value };
  if (chain > LONGEST_CHAIN || ts.isSourceFile(value)) return here;
  const found = ts.isIdentifier(value)
    ? declared(value.text, source, sources)
    : ts.isPropertyAccessExpression(value)
      ? property(value.expression, value.name.text, spot, sources, chain)
      : ts.isElementAccessExpression(value) && ts.isStringLiteralLike(value.argumentExpression)
        ? property(value.expression, value.argumentExpression.text, spot, sources, chain)
        : undefined;
  return found === undefined ? here : follow(found, sources, chain + 1);
}

function property(of: ts.Expression, name: string, { source, at }: Spot, sources: Sources, chain: number) {
  const base = follow({ source, value: of, at }, sources, chain + 1);
  if (ts.isSourceFile(base.value)) return exported(name, base.source, sources);
  if (!ts.isObjectLiteralExpression(base.value)) return undefined;
  return longest(members(base.value, base.source, name, sources).filter(({ rest }) => rest === ''));
}

/** Without what only the compiler reads. */
export function bare(node: ts.Expression): ts.Expression {
  return ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isParenthesizedExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isTypeAssertionExpression(node)
    ? bare(node.expression)
    : node;
}

/** Members of an object that a path begins with, those that are spread into it too, in their order. */
export function members(object: ts.ObjectLiteralExpression, source: Source, path: string, sources: Sources): Step[] {
  return object.properties.flatMap((member) => {
    if (ts.isSpreadAssignment(member)) return spread(member, source, path, sources);
    const name = member.name;
    const text = ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name) ? name.text : '';
    const rest = after(text, path);
    const value = ts.isPropertyAssignment(member)
      ? member.initializer
      : ts.isShorthandPropertyAssignment(member)
        ? member.name
        : undefined;
    if (rest === undefined || text === '' || value === undefined) return [];
    const inner = bare(value);
    const isMade = ts.isCallExpression(inner) || ts.isTemplateLiteral(inner) || ts.isTaggedTemplateExpression(inner);
    return [{ source, value, at: isMade && !isDefinition(inner) ? inner : name, rest }];
  });
}

function spread({ expression }: ts.SpreadAssignment, source: Source, path: string, sources: Sources): Step[] {
  const { value, source: other } = follow({ source, value: expression, at: expression }, sources);
  const given = isDefinition(value) ? value.arguments[0] : value;
  return given !== undefined && ts.isObjectLiteralExpression(given) ? members(given, other, path, sources) : [];
}

/** What is left of a path behind a name; undefined if it does not begin with it. Names may have dots. */
function after(name: string, path: string): string | undefined {
  if (path === name) return '';
  if (!path.startsWith(name)) return undefined;
  const rest = path.slice(name.length);
  return rest.startsWith('.') ? rest.slice(1) : rest.startsWith('[') ? rest : undefined;
}

/** Of the members that fit, the one with the longest name; of equal names the last one counts. */
const longest = (steps: readonly Step[]): Step | undefined =>
  steps.reduce<Step | undefined>((best, one) => (best && best.rest.length < one.rest.length ? best : one), undefined);

/** An entry of a list: by its number, or by its `name`. */
function entry(list: ts.ArrayLiteralExpression, source: Source, path: string, sources: Sources): Step | undefined {
  const [, number, , rest = ''] = /^\[(\d+)\](\.?(.*))$/s.exec(path) ?? [];
  if (number !== undefined) {
    const before = list.elements.slice(0, Number(number) + 1);
    const value = before[Number(number)];
    return value && !before.some(ts.isSpreadElement) ? { source, value, at: value, rest } : undefined;
  }
  for (const value of list.elements) {
    const name = nameOfEntry({ source, value, at: value }, sources);
    const left = name === undefined ? undefined : after(name, path);
    if (left !== undefined) return { source, value, at: value, rest: left };
  }
  return undefined;
}

function nameOfEntry(spot: Spot, sources: Sources): string | undefined {
  const { value, source } = follow(spot, sources);
  const given = ts.isCallExpression(value) ? value.arguments[0] : value;
  if (given === undefined || ts.isSourceFile(given)) return undefined;
  return textOf({ source, value: given, at: given }, sources) ?? nameIn({ source, value: given, at: given }, sources);
}

/** The `name` of an object, if it is written down. */
export function nameIn(spot: Spot, sources: Sources): string | undefined {
  const { value, source } = follow(spot, sources);
  if (!ts.isObjectLiteralExpression(value)) return undefined;
  const name = longest(members(value, source, 'name', sources));
  return name && textOf(name, sources);
}

function textOf(spot: Spot, sources: Sources): string | undefined {
  const { value } = follow(spot, sources);
  return ts.isStringLiteralLike(value) ? value.text : undefined;
}
