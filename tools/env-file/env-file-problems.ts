import { nearest, NOT_FOR_A_URL, repeated, type Problem } from '../../lib/model';
import { readEnvFile, type EnvLine } from './read-env-file';

/** What an .env file is held to. */
export interface Expected {
  /** The variables that the Compose files read. */
  readonly names: readonly string[];
  /** Those of them that stand in a URL. */
  readonly inUrls: ReadonlySet<string>;
  /** What is set besides, by the shell. */
  readonly shell: NodeJS.ProcessEnv;
}

const SINGLE = "write it in single quotes, which take everything but a single quote: NAME='…'";

/** What is wrong with an .env file, in the order of its lines. A value is never shown: it may be a secret. */
export function envFileProblems(text: string, expected: Expected): Problem[] {
  const lines = readEnvFile(text);
  const twice = repeated(lines.map(({ name }) => name));
  return lines.flatMap((line) => [
    ...nameProblems(line, expected),
    ...twiceProblems(line, lines, twice),
    ...valueProblems(line, lines, expected),
    ...(expected.inUrls.has(line.name) ? urlProblems(line) : []),
  ]);
}

const problem = ({ line, name }: EnvLine, given: string, allowed: string, fix: string): Problem => ({
  subject: `line ${line}`,
  field: name,
  given,
  allowed,
  fix,
});

/** A name that is nearly one that is read. What is like none is for somebody else. */
function nameProblems(line: EnvLine, { names }: Expected): Problem[] {
  if (names.includes(line.name)) return [];
  const meant = nearest(line.name, names);
  return meant === undefined
    ? []
    : [problem(line, line.name, 'a variable that the Compose file reads', `did you mean ${meant}?`)];
}

function twiceProblems(line: EnvLine, lines: readonly EnvLine[], twice: readonly string[]): Problem[] {
  const last = lines.filter(({ name }) => name === line.name).at(-1);
  if (!twice.includes(line.name) || last === line || last === undefined) return [];
  return [problem(line, 'what is said otherwise below', 'each variable once', `remove this line or line ${last.line}`)];
}

/** What is cut, and what becomes something else. */
function valueProblems(line: EnvLine, lines: readonly EnvLine[], { shell }: Expected): Problem[] {
  if (line.quote === 'open') {
    return [problem(line, 'a quote that nothing ends', 'a value in quotes, or without any', SINGLE)];
  }
  const set = [...lines.slice(0, lines.indexOf(line)).map(({ name }) => name), ...Object.keys(shell)];
  return [...lostProblems(line), ...(line.quote === 'single' ? [] : dollarProblems(line, set))];
}

function lostProblems(line: EnvLine): Problem[] {
  if (line.quote !== 'none') {
    return line.lost === ''
      ? []
      : [
          problem(
            line,
            'text after the closing quote, which is lost',
            'nothing after it',
            "within single quotes, write \\' for a single quote",
          ),
        ];
  }
  // "# " is what a person writes before a remark.
  return /^#\S/.test(line.lost) && line.value !== ''
    ? [problem(line, 'a # after a blank, from which on all is lost', 'a value without " #"', SINGLE)]
    : [];
}

/** `$$`, and `$NAME` or `${NAME…}`; between double quotes a backslash before it leaves it alone. */
const DOLLARS = /(\\?)(?:(\$\$)|\$\{?([A-Za-z_]\w*))/g;

function dollarProblems(line: EnvLine, set: readonly string[]): Problem[] {
  const taken = [...line.written.matchAll(DOLLARS)].filter(
    ([, escape, , name]) => (escape === '' || line.quote === 'none') && !set.includes(name ?? ''),
  );
  const given = 'a $ that does not arrive: Compose puts a variable in the place of it and of what follows';
  return taken.length === 0
    ? []
    : [problem(line, given, 'a value without "$", or with the name of a variable that is set above', SINGLE)];
}

function urlProblems(line: EnvLine): Problem[] {
  const found = NOT_FOR_A_URL.exec(line.value)?.[0];
  if (found === undefined || line.quote === 'open') return [];
  return [
    problem(
      line,
      `the character ${found}`,
      'letters, digits and - . _ ~ alone: it stands in a URL',
      'choose another value: openssl rand -hex 24',
    ),
  ];
}
