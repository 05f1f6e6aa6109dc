import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { KUBERNETES_OPENAPI } from '../../tools/import/built-in-schemas';
import { compile } from '../../tools/import/compile';
import { CUSTOM_KINDS } from '../../proof/schema/kinds';

const ROOT = join(__dirname, '..', '..');
const IMPORTS = join(ROOT, 'imports');
const groups = Object.keys(CUSTOM_KINDS);
const read = (name: string) => readFileSync(join(IMPORTS, name), 'utf8');

/** All files of imports/ but the hand-written README.md, relative to it. */
const generated = readdirSync(IMPORTS, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== 'README.md')
  .map((entry) => join(entry.parentPath, entry.name).slice(IMPORTS.length + 1));

/** The modules under imports/ that are loaded once the program `code` has run under ts-node. */
function loadedByTsNode(code: string): string[] {
  const report = "console.log(JSON.stringify(Object.keys(require.cache).filter((file) => file.includes('/imports/'))));";
  const output = execFileSync(process.execPath, ['-r', 'ts-node/register', '-e', code + report], { cwd: ROOT });
  return (JSON.parse(String(output)) as string[]).map((file) => file.slice(IMPORTS.length + 1)).sort();
}

describe('imports/', () => {
  test('holds for each group in use its TypeScript and JavaScript, the schema of each kind, and nothing else', () => {
    const schemas = Object.entries(CUSTOM_KINDS).flatMap(([group, kinds]) =>
      kinds.map((kind) => join('schemas', group, `${kind}.json`)),
    );
    const modules = groups.flatMap((group) => [`${group}.ts`, `${group}.js`]);
    expect(generated.sort()).toEqual([...modules, ...schemas, join('schemas', 'kubernetes.json')].sort());
  });

  test.each(groups)('%s.js is what its TypeScript compiles to', (group) => {
    expect(read(`${group}.js`) === compile(read(`${group}.ts`))).toBe(true);
  });

  test.each(groups)('%s.ts defines just the kinds in use', (group) => {
    const kinds = [...read(`${group}.ts`).matchAll(/^ {4}kind: '(\w+)',$/gm)].map(([, kind]) => kind);
    expect(kinds.sort()).toEqual([...(CUSTOM_KINDS[group] ?? [])].sort());
  });

  test.each(generated)('%s has LF line ends, and neither a date nor a path of the machine that wrote it', (name) => {
    expect(read(name)).not.toMatch(/\r|\b20\d\d-\d\d-\d\d\b|\/(?:home|root|tmp|work|Users)\//);
    expect(read(name).endsWith('\n')).toBe(true);
  });

  test('jest loads the JavaScript', () => {
    for (const group of groups) expect(require.resolve(`../../imports/${group}`)).toBe(join(IMPORTS, `${group}.js`));
  });

  test('ts-node loads the JavaScript', () => {
    const code = groups.map((group) => `require('./imports/${group}');`).join('');
    expect(loadedByTsNode(code)).toEqual(groups.map((group) => `${group}.js`).sort());
  });
});

describe('the addresses to import from', () => {
  const { imports } = parse(readFileSync(join(ROOT, 'cdk8s.yaml'), 'utf8')) as { readonly imports: readonly string[] };

  test.each([...imports, KUBERNETES_OPENAPI])('%s is pinned to a tag', (address) => {
    expect(address).toMatch(/^https:\/\/raw\.githubusercontent\.com\/[\w-]+\/[\w-]+\/v?\d+\.\d+\.\d+\/[\w./-]+$/);
  });

  test('all addresses of a repository are at the same tag', () => {
    const releases = new Set(imports.map((address) => address.split('/').slice(3, 6).join('/')));
    const repositories = new Set(imports.map((address) => address.split('/').slice(3, 5).join('/')));
    expect([...releases]).toHaveLength(repositories.size);
  });
});
