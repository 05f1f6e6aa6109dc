import { parseArgs } from 'node:util';
import { nearest } from '../../lib/model/nearest';
import type { AnyCommand, Given, Operand, Option } from './command';
import { UsageError } from './usage-error';

type Typed = Readonly<Record<string, boolean | string | readonly string[] | undefined>>;

interface Token {
  readonly kind: 'option' | 'positional' | 'option-terminator';
  readonly name?: string;
  readonly rawName?: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/** Whether somebody asks for the page of a command, whatever else they typed. */
export function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? undefined : end).some((arg) => arg === '--help' || arg === '-h');
}

/**
 * What somebody typed behind a command. Node's own parser reads it; as it stops at the first problem, it is asked for its
 * tokens, and all problems are found here.
 *
 * @throws UsageError with every problem
 */
export function parse<C extends AnyCommand>(command: C, args: readonly string[]): Given<C> {
  const { options = {}, operands = {} } = command;
  // Each command's own takes what that command is given, which is what is made here.
  const { refuse } = command as { readonly refuse?: (given: object) => readonly string[] };
  const { tokens = [] } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(options).map(([name, { value, short }]) => [
        name,
        { type: value === undefined ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) },
      ]),
    ),
  });
  const { said, texts, rest, unknown } = sorted(tokens, command);
  const problems = [
    ...unknown,
    ...Object.entries(options).flatMap(([name, option]) => problemsOf(name, option, said.get(name) ?? [])),
    ...countProblems(operands, texts),
  ];
  const given = { ...optionValues(options, said), ...operandValues(operands, texts), rest };
  if (problems.length === 0) problems.push(...(refuse?.(given) ?? []));
  if (problems.length > 0) throw new UsageError(problems);
  return given as unknown as Given<C>;
}

interface Sorted {
  /** By the name of the option, the token of each time. */
  readonly said: ReadonlyMap<string, readonly Token[]>;
  readonly texts: readonly string[];
  readonly rest: readonly string[];
  readonly unknown: readonly string[];
}

function sorted(tokens: readonly Token[], { name: command, options = {}, restOf }: AnyCommand): Sorted {
  const said = new Map<string, Token[]>();
  const texts: string[] = [];
  const unknown: string[] = [];
  const end = restOf === undefined ? -1 : tokens.findIndex(({ kind }) => kind === 'option-terminator');
  const own = end < 0 ? tokens : tokens.slice(0, end);
  for (let i = 0; i < own.length; i += 1) {
    const { kind, name = '', rawName = '', value = '', inlineValue } = own[i] ?? { kind: 'option-terminator' };
    if (kind === 'positional') texts.push(value);
    if (kind !== 'option') continue;
    if (Object.hasOwn(options, name)) said.set(name, [...(said.get(name) ?? []), own[i] ?? { kind }]);
    else {
      const meant = nearest(name, [...Object.keys(options), 'help']);
      unknown.push(
        `${rawName} is no option of npm run ${command}${meant === undefined ? '' : `: did you mean --${meant}?`}`,
      );
      // What follows is its value, and no further problem.
      const hasValue = meant !== undefined && options[meant]?.value !== undefined && inlineValue !== true;
      if (hasValue && own[i + 1]?.kind === 'positional') i += 1;
    }
  }
  return { said, texts, unknown, rest: end < 0 ? [] : tokens.slice(end + 1).map(({ value = '' }) => value) };
}

function problemsOf(name: string, { value, many }: Option, said: readonly Token[]): string[] {
  const given = said.filter((token) => token.inlineValue === true);
  if (value === undefined) return given.length > 0 ? [`--${name} takes no value`] : [];
  const isMissing = (token: Token): boolean =>
    (token.value ?? '') === '' || (token.inlineValue !== true && (token.value ?? '').startsWith('-'));
  if (said.some(isMissing)) return [`--${name} asks for ${value}`];
  const values = said.map((token) => token.value);
  return many !== true && said.length > 1 ? [`--${name} is asked for once, and given as ${values.join(' and ')}`] : [];
}

function countProblems(operands: Readonly<Record<string, Operand>>, texts: readonly string[]): string[] {
  const named = Object.entries(operands);
  const missing = named.filter(([, { optional }], i) => optional !== true && i >= texts.length);
  const takesAll = named.some(([, { many }]) => many === true);
  const surplus = takesAll ? [] : texts.slice(named.length);
  return [
    ...missing.map(([name, { words }]) => `${name.toUpperCase()} is missing: ${words}`),
    ...(surplus.length > 0 ? [`too much is given, nothing takes ${surplus.join(', ')}`] : []),
  ];
}

const optionValues = (options: Readonly<Record<string, Option>>, said: ReadonlyMap<string, readonly Token[]>): Typed =>
  Object.fromEntries(
    Object.entries(options).map(([name, { value, many, default: otherwise }]): [string, Typed[string]] => {
      const tokens = said.get(name) ?? [];
      if (value === undefined) return [name, tokens.length > 0];
      const values = tokens.map((token) => token.value ?? '');
      return [name, many === true ? values : (values[0] ?? otherwise)];
    }),
  );

const operandValues = (operands: Readonly<Record<string, Operand>>, texts: readonly string[]): Typed =>
  Object.fromEntries(
    Object.entries(operands).map(([name, { many }], i): [string, Typed[string]] => [
      name,
      many === true ? texts.slice(i) : texts[i],
    ]),
  );
