import { join } from 'node:path';
import { DefinitionError, type Problem } from '../model/problem';
import type { Definitions } from '../model/rules/rule';
import { formatAnnotations, formatJson, formatText, type Layout } from './report';

export interface ReportOptions {
  /** What a command calls the process environment: `GITHUB_ACTIONS`, `GITHUB_WORKSPACE` and `DEBUG` are read. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the repository: files are named from there. */
  readonly root: string;
  /** Absolute path of the application. @default `app` in the root */
  readonly folder?: string;
  /** A JSON object for programs, instead of the text for people. @default false */
  readonly json?: boolean;
  /** What the application exports, where it got that far: it leads to the places. @default places are not looked for */
  readonly definitions?: Definitions | undefined;
  /** Width of the terminal. @default that of the standard error output, or 100 */
  readonly columns?: number;
}

/** What goes where. */
export interface Report {
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Ends a command that failed with 1, and says why: the problems of a DefinitionError with their places, of any other error
 * its message. The process itself ends when it has nothing left to do, so that nothing of the report is lost.
 */
export async function reportAndExit(error: unknown, options: ReportOptions): Promise<void> {
  process.exitCode = 1;
  const { stdout, stderr } = await reportOf(error, options);
  process.stdout.write(stdout);
  process.stderr.write(stderr);
}

/**
 * What there is to say of a failure. JSON is on the standard output, alone; all else on the other one, where GitHub Actions
 * looks for annotations too. With DEBUG, the stack is added there.
 */
export async function reportOf(error: unknown, options: ReportOptions): Promise<Report> {
  const { env, root, json = false, columns = process.stderr.columns } = options;
  const debug = env.DEBUG ? [stackOf(error)] : [];
  if (!(error instanceof DefinitionError)) return { stdout: '', stderr: lines([sentence(error), ...debug]) };
  const problems = await placed(error.problems, options);
  const layout: Layout = { root, ...(columns === undefined ? {} : { columns }) };
  const annotations =
    env.GITHUB_ACTIONS === 'true' ? [formatAnnotations(problems, { root: env.GITHUB_WORKSPACE || root })] : [];
  return {
    stdout: json ? lines([formatJson(problems, layout)]) : '',
    stderr: lines([...(json ? [] : [formatText(problems, layout)]), ...annotations, ...debug]),
  };
}

async function placed(
  problems: readonly Problem[],
  { definitions, root, folder = join(root, 'app') }: ReportOptions,
): Promise<readonly Problem[]> {
  if (definitions === undefined) return problems;
  try {
    // The TypeScript compiler comes with it.
    const { withPlaces } = await import('./with-places');
    return withPlaces(problems, definitions, folder);
  } catch {
    // A report without places is better than none.
    return problems;
  }
}

const lines = (parts: readonly string[]): string => parts.map((part) => `${part}\n`).join('');

/** What swc adds to its messages says nothing to anybody else. */
const sentence = (error: unknown): string =>
  (error instanceof Error && error.message !== '' ? error.message : String(error)).split('\n\n\nCaused by:')[0] ?? '';

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return [error, error.cause]
    .flatMap((one) => (one instanceof Error ? [one.stack ?? one.message] : []))
    .join('\n\nCaused by ');
}
