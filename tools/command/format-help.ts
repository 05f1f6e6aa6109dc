import type { AnyCommand } from './command';

const ENDS: Readonly<Record<number, string>> = {
  0: 'done',
  1: 'it failed, and said why',
  2: 'the arguments are wrong, and nothing was done',
};

/** How something is typed: `npm run release -- backend=1.4.2`. */
export const typed = ({ name, silent }: Pick<AnyCommand, 'name' | 'silent'>, args: string): string =>
  `npm run ${silent === true ? '--silent ' : ''}${name}${args === '' ? '' : ` -- ${args}`}`;

/** The page of a command. */
export function formatHelp(command: AnyCommand): string {
  const { purpose, notes, examples, ends = {} } = command;
  const parts = [
    usageOf(command),
    purpose,
    ...(notes === undefined ? [] : [notes]),
    ...listed('Arguments', operandRows(command)),
    ...listed('Options', [...optionRows(command), ['-h, --help', 'this page']]),
    ...listed(
      'Examples',
      examples.map(([args, words]) => [typed(command, args), words]),
    ),
    ...listed('Ends with', Object.entries({ ...ENDS, ...ends })),
  ];
  return parts.join('\n\n');
}

/** How a command is called, in a line. */
export function usageOf(command: AnyCommand): string {
  const { options = {}, operands = {}, restOf } = command;
  const words = [
    ...(Object.keys(options).length > 0 ? ['[OPTION …]'] : []),
    ...Object.entries(operands).map(([name, { optional, many }]) => {
      const shown = `${name.toUpperCase()}${many === true ? ' …' : ''}`;
      return optional === true ? `[${shown}]` : shown;
    }),
    ...(restOf === undefined ? [] : ['[-- OPTION …]']),
  ];
  return typed(command, words.join(' '));
}

const operandRows = ({ operands = {} }: AnyCommand): Row[] =>
  Object.entries(operands).map(([name, { words }]) => [name.toUpperCase(), words]);

function optionRows({ options = {}, restOf }: AnyCommand): Row[] {
  const rows = Object.entries(options).map(([name, { value, short, words, default: otherwise, many }]): Row => {
    const letter = short === undefined ? '' : `-${short}, `;
    const notes = [
      ...(otherwise === undefined ? [] : [`${otherwise} if it is not said`]),
      ...(many === true ? ['may be said several times'] : []),
    ];
    return [`${letter}--${name}${value === undefined ? '' : ` ${value}`}`, [words, ...notes].join('; ')];
  });
  return restOf === undefined ? rows : [...rows, ['-- OPTION …', `options of ${restOf} itself`]];
}

type Row = readonly [string, string];

/** Where what is explained is longer, its words are on a line of their own. */
const WIDEST = 32;

function listed(title: string, rows: readonly Row[]): string[] {
  if (rows.length === 0) return [];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, words]) =>
    width > WIDEST ? `  ${name}\n      ${words}` : `  ${name.padEnd(width)}   ${words}`,
  );
  return [[title, ...lines].join('\n')];
}
