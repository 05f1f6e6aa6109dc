import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { YAMLParseError } from 'yaml';
import type { Application } from '../lib/model';
import { CHARTS } from '../proof/dist-folders';
import { readFiles, type DistFile } from '../proof/invariants/dist';
import { judge, judgeTogether } from '../proof/judge';
import { ProblemsError } from '../proof/problems';
import { subjectsOf, type Subject } from '../proof/subject';
import { formatJudged } from './prove/format';
import { withApplication } from './with-application';

const usage = `npm run prove                             holds dist/ to every promise, each environment of app/ and all together
npm run prove -- dist/production dist/local  these environments alone
npm run prove -- --json                   for a program

Ends with 1 when a promise is broken, with 2 for wrong arguments.`;

export interface Verdict {
  readonly text: string;
  /** 0: every promise is kept. 1: one is broken, or files can't be read. 2: the arguments are wrong. */
  readonly exitCode: 0 | 1 | 2;
}

/**
 * Holds what is written in `dist/` to everything that is true of any application.
 *
 * @param args folders `dist/<environment>`, every environment if there is none; `--json`; `--help`
 * @param root folder that holds `dist/`
 */
export function prove(args: readonly string[], root: string, application: Application): Verdict {
  const { folders, json, help, problem } = readArguments(args);
  if (problem !== undefined) return { text: `${problem}\n\n${usage}`, exitCode: 2 };
  if (help) return { text: usage, exitCode: 0 };
  const names = folders.length > 0 ? folders.map(environmentOf) : application.environments.map(({ name }) => name);
  const wrong = names.flatMap((name) => wrongWith(name, root, application));
  if (wrong.length > 0) return { text: `${wrong.join('\n')}\n\n${usage}`, exitCode: 2 };
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

interface Arguments {
  readonly folders: readonly string[];
  readonly json: boolean;
  readonly help: boolean;
  readonly problem?: string;
}

function readArguments(args: readonly string[]): Arguments {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: flag, help: { ...flag, short: 'h' } },
    });
    return { folders: positionals, ...values };
  } catch (error) {
    return { folders: [], json: false, help: false, problem: error instanceof Error ? error.message : String(error) };
  }
}

if (require.main === module) {
  void withApplication((application) => {
    const { text, exitCode } = prove(process.argv.slice(2), process.cwd(), application);
    (exitCode === 2 ? console.error : console.log)(text);
    process.exitCode = exitCode;
  });
}
