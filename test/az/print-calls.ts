import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { secrets as secretsCommand } from '../../tools/secrets';
import { secrets as secretsOf } from '../../tools/secrets/secrets';
import { setup as setupCommand } from '../../tools/setup';
import { setup as setupOf } from '../../tools/setup/setup';
import * as seed from '../apps/seed';
import { typed } from '../fixtures/typed';
import { azBlocks, callsOf } from './calls';

const ROOT = join(__dirname, '..', '..');
const secrets = typed(secretsCommand, secretsOf);
const setup = typed(setupCommand, setupOf);

/** Every script of the Azure CLI that people are given, by where they find it: pages, and what commands print. */
function scripts(): [where: string, script: string][] {
  const pages = ['README.md', ...['docs', 'docs/guide', 'docs/recipes'].flatMap(markdownIn)];
  const { commands } = JSON.parse(secrets(['--env', 'production', '--json'], seed)) as { commands: string };
  return [
    ...pages.flatMap((page) =>
      azBlocks(readFileSync(join(ROOT, page), 'utf8')).map((block): [string, string] => [page, block]),
    ),
    ['npm run setup', setup(['--env', 'production'], seed)],
    ['npm run secrets', commands],
  ];
}

const markdownIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);

// Prints every call, a JSON list of arguments a line.
for (const [where, script] of scripts()) {
  const { code, stderr, az } = callsOf(script);
  if (code !== 0) throw new Error(`${where}: a script ends with ${code}\n${stderr}`);
  for (const call of az) process.stdout.write(`${JSON.stringify(call)}\n`);
}
