import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ComposeContainer } from '../../proof/invariants/compose-file/document';
import type { ComposeSubject } from '../../proof/subject';
import { expandedByCompose } from '../../proof/values/expanded';
import type { Find } from '../find';

/** What the shell of whoever calls it says is no part of the file. */
const SHELL = { PATH: process.env['PATH'], HOME: process.env['HOME'] };

const compose = (...args: readonly string[]) =>
  spawnSync('docker', ['compose', ...args], { env: SHELL, encoding: 'utf8', maxBuffer: 100_000_000 });

let isThere: boolean | undefined;

/** Whether there is a `docker compose`: it reads files without an engine. */
export const hasCompose = (): boolean => (isThere ??= compose('version').status === 0);

/** What `docker compose` itself has against a file, with all its profiles, and what it reads otherwise than was meant. */
export function composeConfigFinds({ document, files, environment }: ComposeSubject): Find[] {
  if (!hasCompose()) return [];
  const find = (title: string, words: string): Find => ({ judge: 'compose', title, words });
  const set = new Map([...document.envExample.matchAll(/^([A-Z_][A-Z0-9_]*)=$/gm)].map(([, name = '']) => [name, 'x']));
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-compose-'));
  try {
    const text = files.find(({ path }) => path === `${environment}/docker-compose.yml`)?.text ?? '';
    writeFileSync(join(folder, 'docker-compose.yml'), text);
    writeFileSync(join(folder, '.env'), [...set].map(([name, value]) => `${name}=${value}\n`).join(''));
    const file = ['--file', join(folder, 'docker-compose.yml'), '--env-file', join(folder, '.env')];
    const { status, stdout, stderr } = compose(...file, '--profile', '*', 'config', '--format', 'json');
    if (status !== 0) return [find('docker compose refuses it', `${document.path}: ${stderr.trim()}`)];
    const { services } = JSON.parse(stdout) as { readonly services: Readonly<Record<string, ComposeContainer>> };
    return Object.entries(document.services).flatMap(([name, written]) => {
      const read = services[name];
      if (read === undefined) return [find('docker compose leaves something out', `${document.path}: ${name}`)];
      return differences(written, read, set).map((words) =>
        find('docker compose reads a text otherwise', `${document.path}: ${name}: ${words}`),
      );
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Where texts are otherwise. What is read is written as a file again, with each dollar twice. */
function differences(written: ComposeContainer, read: ComposeContainer, set: ReadonlyMap<string, string>): string[] {
  const due = (text: string): string => expandedByCompose(text, (name, otherwise = '') => set.get(name) ?? otherwise);
  const is = (text: unknown): string => String(text).replaceAll('$$', '$');
  const lists = (['command', 'entrypoint'] as const).flatMap((field) =>
    (written[field] ?? []).map((text, i) => [`${field}[${i}]`, due(text), is(read[field]?.[i])] as const),
  );
  const variables = Object.entries(written.environment ?? {}).map(
    ([name, text]) => [`environment.${name}`, due(text), is(read.environment?.[name])] as const,
  );
  return [...lists, ...variables].flatMap(([field, expected, found]) =>
    expected === found ? [] : [`${field} is ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`],
  );
}
