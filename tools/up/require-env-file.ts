import { existsSync, readFileSync } from 'node:fs';
import { entriesOf } from '../../compose';
import { secretVariable } from '../../compose/interpolation';
import { keysInUrls, paragraph, type ComposeEnvironment, type Resolved } from '../../lib/model';
import { envFileProblems } from '../env-file/env-file-problems';
import { ENV_FILE, LOCAL_FILE, typed } from './local';

/** What stands after an option, on the command line of `docker compose`. */
const said = (options: readonly string[], ...names: readonly string[]): string[] =>
  options.flatMap((option, i) => {
    const [name = '', value] = option.split(/=(.*)/s);
    return names.includes(name) ? [value ?? options[i + 1] ?? ''] : [];
  });

const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** The variables that are read in a text, `$NAME` and `${NAME…}`: a dollar after another is one of the text. */
const namesIn = (text: string): string[] =>
  [...text.matchAll(/(?<!\$)(?:\$\$)*\$\{?([A-Za-z_]\w*)/g)].flatMap(([, name]) => name ?? []);

/**
 * Refuses to start with what would not arrive as it is written.
 *
 * @param options those of `docker compose`
 * @throws Error with all that is wrong in the .env file, by lines
 */
export function requireEnvFile(
  resolved: Resolved<ComposeEnvironment>,
  options: readonly string[],
  shell: NodeJS.ProcessEnv = process.env,
): void {
  const files = said(options, '--env-file');
  const texts = [LOCAL_FILE, ...said(options, '-f', '--file')].map(read);
  const expected = {
    names: [...new Set(texts.flatMap(namesIn))],
    inUrls: new Set(
      Object.values(entriesOf(resolved, '.')).flatMap(({ program }) =>
        keysInUrls(program.variables).map(secretVariable),
      ),
    ),
    shell,
  };
  const wrong = (files.length === 0 ? [ENV_FILE] : files).flatMap((path) =>
    envFileProblems(read(path), expected).map((one) => ({ path, one })),
  );
  if (wrong.length === 0) return;
  throw new Error(
    [
      `${wrong.length === 1 ? '1 problem' : `${wrong.length} problems`} in ${typed(wrong[0]?.path ?? ENV_FILE)}; nothing was started.`,
      ...wrong.map(({ one }) => paragraph(one)),
    ].join('\n\n'),
  );
}
