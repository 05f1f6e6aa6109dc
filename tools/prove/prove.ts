import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { YAMLParseError } from 'yaml';
import type { Application } from '../../lib/model';
import { CHARTS } from '../../proof/dist-folders';
import { readFiles, type DistFile } from '../../proof/invariants/dist';
import { judge, judgeTogether } from '../../proof/judge';
import { ProblemsError } from '../../proof/problems';
import { subjectsOf, type Subject } from '../../proof/subject';
import type { Given } from '../command/command';
import { UsageError } from '../command/usage-error';
import type { prove as command } from '../prove';
import { formatJudged } from './format';
import { withApplication } from '../with-application';

export interface Verdict {
  readonly text: string;
  /** 0: every promise is kept. 1: one is broken, or files can't be read. */
  readonly exitCode: 0 | 1;
}

/**
 * Holds what is written in `dist/` to everything that is true of any application.
 *
 * @param given folders `dist/<environment>`, every environment if there is none
 * @param root folder that holds `dist/`
 * @throws UsageError for a folder that is none
 */
export function prove(
  { folder: folders, json }: Given<typeof command>,
  root: string,
  application: Application,
): Verdict {
  const names = folders.length > 0 ? folders.map(environmentOf) : application.environments.map(({ name }) => name);
  const wrong = names.flatMap((name) => wrongWith(name, root, application));
  if (wrong.length > 0) throw new UsageError(wrong);
  try {
    const subjects = names.flatMap((name) => readSubject(name, root, application));
    const judged = [...subjects.flatMap(judge), ...judgeTogether(subjects)];
    const broken = judged.some(({ violations }) => violations.length > 0);
    const text = json ? JSON.stringify(judged, undefined, 2) : formatJudged(judged);
    return { text, exitCode: broken ? 1 : 0 };
  } catch (error) {
    if (!(error instanceof ProblemsError || error instanceof YAMLParseError)) throw error;
    return { text: error.message, exitCode: 1 };
  }
}

/** `dist/production`, with or without a slash behind it, or `production`. */
const environmentOf = (folder: string): string => folder.replace(/\/+$/, '').replace(/^(\.\/)?dist\//, '');

function wrongWith(name: string, root: string, { environments }: Application): string[] {
  const known = environments.map((environment) => environment.name);
  if (!known.includes(name)) return [`${name} is no environment of app/; allowed: ${known.join(', ')}`];
  return existsSync(join(root, 'dist', name)) ? [] : [`there is no dist/${name}; write it with \`npm run synth\``];
}

function readSubject(name: string, root: string, application: Application): Subject[] {
  const read = (folder: string): DistFile[] =>
    existsSync(join(root, 'dist', folder))
      ? readFiles(join(root, 'dist', folder)).map(({ path, text }) => ({ path: `${folder}/${path}`, text }))
      : [];
  const files = [...read(name), ...chartOf(name, application).flatMap(read)];
  const exists = (path: string): boolean => existsSync(join(root, path));
  return subjectsOf(application, files, { exists, machine: [root, homedir()] });
}

/** The folder of the environment's chart, if it has one. */
const chartOf = (name: string, { environments }: Application): string[] =>
  environments.flatMap((one) =>
    one.name === name && one.target === 'kubernetes' && one.chart !== undefined ? [`${CHARTS}/${one.chart}`] : [],
  );

export const main = (given: Given<typeof command>): Promise<void> =>
  withApplication((application) => {
    const { text, exitCode } = prove(given, process.cwd(), application);
    console.log(text);
    process.exitCode = exitCode;
  });
