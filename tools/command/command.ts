/** Who uses a command, in the order of the overview. */
export const GROUPS = {
  develop: 'to change an application and run it',
  check: 'to see that it is right',
  release: 'to bring it to where it runs',
  operate: 'to prepare what is around it, and look after it',
  extend: 'to change the engine',
} as const;

export type Group = keyof typeof GROUPS;

/** `--env NAME`, `--json` */
export interface Option {
  readonly words: string;
  /** What its value is called: `NAME`. @default it has none: it is said or not */
  readonly value?: string;
  /** One letter: `p` for `-p` */
  readonly short?: string;
  /** Its value where it is not said. */
  readonly default?: string;
  /** It may be said several times. @default once */
  readonly many?: true;
}

/** What stands without a dash, by its name in small letters. */
export interface Operand {
  readonly words: string;
  /** @default it must be given */
  readonly optional?: true;
  /** It is the last one, and there may be several. @default one */
  readonly many?: true;
}

type Options = Readonly<Record<string, Option>>;
type Operands = Readonly<Record<string, Operand>>;

type ValueOf<O extends Option> = O extends { readonly value: string }
  ? O extends { readonly many: true }
    ? readonly string[]
    : O extends { readonly default: string }
      ? string
      : string | undefined
  : boolean;

type TextOf<O extends Operand> = O extends { readonly many: true }
  ? readonly string[]
  : O extends { readonly optional: true }
    ? string | undefined
    : string;

type Values<O extends Options, A extends Operands> = { readonly [N in keyof O]: ValueOf<O[N]> } & {
  readonly [N in keyof A]: TextOf<A[N]>;
} & {
  /** What stands behind a `--` of its own, for another program. */
  readonly rest: readonly string[];
};

/** A command as data: what it is called with, and what its page says. */
export interface Command<O extends Options = Options, A extends Operands = Operands> {
  /** What stands behind `npm run`. */
  readonly name: string;
  /** What it does, in a line. */
  readonly purpose: string;
  readonly group: Group;
  /** What else there is to know, as paragraphs. @default nothing */
  readonly notes?: string;
  readonly options?: O;
  readonly operands?: A;
  /** Whose options follow a `--` of their own: `docker compose`. @default nobody's */
  readonly restOf?: string;
  /** What is typed behind the command, and what that does. */
  readonly examples: readonly (readonly [typed: string, words: string])[];
  /** What its exit codes mean, where it is not what they mean elsewhere. */
  readonly ends?: Readonly<Record<number, string>>;
  /** Whether its output is for another program or a file, so that npm must add nothing. @default false */
  readonly silent?: true;
  /** What is wrong with arguments that are well formed, a sentence each. @default nothing */
  readonly refuse?: (given: Values<O, A>) => readonly string[];
}

/** What somebody typed, by the names of options and operands. */
export type Given<C> = C extends Command<infer O, infer A> ? Values<O, A> : never;

/** What every command can be handed around as. */
export type AnyCommand = Omit<Command, 'refuse'>;

// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- no option and no operand is the usual case
export const defineCommand = <const O extends Options = {}, const A extends Operands = {}>(
  command: Command<O, A>,
): Command<O, A> => command;
