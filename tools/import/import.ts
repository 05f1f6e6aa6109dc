import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Given } from '../command/command';
import { UsageError } from '../command/usage-error';
import type { imports as command } from '../import';
import { KUBERNETES_OPENAPI, builtInSchemas } from './built-in-schemas';
import { compile } from './compile';
import { customResourceSchema, definitionsInUse, type Definition } from './definitions';

const ROOT = join(__dirname, '../..');
const IMPORTS = join(ROOT, 'imports');
const BUILT_IN = 'schemas/kubernetes.json';

/** The texts to generate from; `openApi` is absent when a local folder has none. */
interface Sources {
  readonly definitions: readonly string[];
  readonly openApi: string | undefined;
}

async function upstream(): Promise<Sources> {
  const { imports } = parse(readFileSync(join(ROOT, 'cdk8s.yaml'), 'utf8')) as { readonly imports: readonly string[] };
  const answers = await Promise.allSettled([KUBERNETES_OPENAPI, ...imports].map(download));
  const failures = answers.flatMap((answer) => (answer.status === 'rejected' ? [String(answer.reason)] : []));
  if (failures.length > 0) throw new Error(failures.join('\n'));
  const [openApi, ...definitions] = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  return { definitions, openApi };
}

async function download(address: string): Promise<string> {
  const response = await fetch(address).catch((error: unknown) => {
    throw new Error(`${address}: not reached. Without the network, give a folder: npm run import -- FOLDER`, {
      cause: error,
    });
  });
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return response.text();
}

function local(folder: string): Sources {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError([`there is no folder ${folder}`]);
  const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  const openApi = join(folder, 'swagger.json');
  return {
    definitions: files.sort().map((name) => readFileSync(join(folder, name), 'utf8')),
    openApi: existsSync(openApi) ? readFileSync(openApi, 'utf8') : undefined,
  };
}

/** `cdk8s import` of one file: the CLI writes a module for each group in it. */
function generate(definitions: readonly Definition[], output: string): void {
  const input = join(output, 'definitions.yaml');
  writeFileSync(
    input,
    definitions.map((definition) => stringify(definition, { aliasDuplicateObjects: false })).join('---\n'),
  );
  const cli = join(dirname(require.resolve('cdk8s-cli/package.json')), 'bin', 'cdk8s');
  const options = [
    '--language=typescript',
    `--output=${output}`,
    '--no-class-prefix',
    '--no-save',
    '--no-check-upgrade',
  ];
  execFileSync(process.execPath, [cli, 'import', input, ...options], {
    cwd: output,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  rmSync(input);
  for (const name of readdirSync(output).filter((file) => file.endsWith('.ts'))) {
    const typescript = readFileSync(join(output, name), 'utf8');
    writeFileSync(join(output, name.replace(/\.ts$/, '.js')), compile(typescript));
  }
}

function writeSchemas(definitions: readonly Definition[], openApi: string | undefined, output: string): void {
  const write = (file: string, content: string): void => {
    mkdirSync(dirname(join(output, file)), { recursive: true });
    writeFileSync(join(output, file), content);
  };
  for (const definition of definitions) {
    const { group, names } = definition.spec;
    write(`schemas/${group}/${names.kind}.json`, `${JSON.stringify(customResourceSchema(definition))}\n`);
  }
  if (openApi === undefined) {
    console.log(`The folder has no swagger.json: imports/${BUILT_IN} stays as it is.`);
    write(BUILT_IN, readFileSync(join(IMPORTS, BUILT_IN), 'utf8'));
  } else {
    write(BUILT_IN, `${JSON.stringify(builtInSchemas(openApi))}\n`);
  }
}

export async function main({ folder }: Given<typeof command>): Promise<void> {
  const sources = folder === undefined ? await upstream() : local(folder);
  const definitions = definitionsInUse(sources.definitions);
  const output = mkdtempSync(join(tmpdir(), 'imports-'));
  try {
    generate(definitions, output);
    writeSchemas(definitions, sources.openApi, output);
    // Only now, so that a failed run leaves imports/ whole. README.md is ours, all else is generated.
    for (const name of readdirSync(IMPORTS).filter((file) => file !== 'README.md')) {
      rmSync(join(IMPORTS, name), { recursive: true });
    }
    cpSync(output, IMPORTS, { recursive: true });
  } finally {
    rmSync(output, { recursive: true });
  }
}
