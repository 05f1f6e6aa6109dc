import { existsSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { preProcessFile } from 'typescript';

const ROOT = join(__dirname, '..', '..');

interface PackageFile {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}
const { dependencies, devDependencies, scripts } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
) as PackageFile;

/** The file that an import of a relative path finds: as ts-node looks for it, a compiled twin before its TypeScript. */
function fileOf(path: string): string {
  const found = ['', '.js', '.ts', '.json', '/index.js', '/index.ts']
    .map((ending) => path + ending)
    .find((file) => existsSync(file) && statSync(file).isFile());
  if (found === undefined) throw new Error(`no file for an import of ${relative(ROOT, path)}`);
  return found;
}

/** What is imported from elsewhere by all files that a file leads to: the packages, each with the files that name it. */
function packagesBehind(entry: string): Map<string, string[]> {
  const packages = new Map<string, string[]>();
  const seen = new Set<string>();
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    if (file.endsWith('.json')) continue;
    // An import of types alone counts too: nothing says that it stays one.
    for (const { fileName: name } of preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles) {
      if (name.startsWith('.')) open.push(fileOf(join(dirname(file), name)));
      else packages.set(packageOf(name), [...(packages.get(packageOf(name)) ?? []), relative(ROOT, file)]);
    }
  }
  return packages;
}

const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

const isBuiltIn = (name: string): boolean => name.startsWith('node:') || builtinModules.includes(name);

describe('What npm ci --omit=dev installs', () => {
  const packages = packagesBehind(join(ROOT, 'main.ts'));

  test('has every package that a synth imports, from main.ts on', () => {
    const missing = [...packages].filter(([name]) => !isBuiltIn(name) && !(name in dependencies));
    expect(missing).toEqual([]);
  });

  test('is imported, so that the walk from main.ts did not end early', () => {
    expect([...packages.keys()]).toEqual(expect.arrayContaining(['node:fs', 'cdk8s', 'cdk8s-plus-28', 'yaml']));
  });

  test('has what npm run synth is started by, and what transpiles for it', () => {
    const [, command = ''] = /^node .*--require ([\w-]+)\/register main\.ts$/.exec(scripts['synth'] ?? '') ?? [];
    for (const name of [command, '@swc/core', 'typescript']) expect(dependencies).toHaveProperty([name]);
  });

  test('is asked for once: no package is a dependency and a development dependency', () => {
    expect(Object.keys(dependencies).filter((name) => name in devDependencies)).toEqual([]);
  });
});
