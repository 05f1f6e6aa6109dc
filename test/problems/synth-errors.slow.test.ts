import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Workspace } from '../fixtures/workspace';

const workspace = new Workspace('seed');
afterAll(() => workspace.remove());

const FILES = ['index.ts', 'services.ts', 'environments.ts', 'images.json'] as const;
const sound = FILES.map((name) => [`app/${name}`, workspace.read(`app/${name}`)] as const);
afterEach(() => sound.forEach(([path, text]) => workspace.write(path, text)));

/** What a synth says when a file of the application is changed. */
function synthWith(path: string, from: string, to: string, environment: Readonly<Record<string, string>> = {}) {
  workspace.edit(path, (text) => text.replace(from, to));
  // A test that runs on GitHub would be told of annotations that are none.
  return workspace.synth({ GITHUB_ACTIONS: '', DEBUG: '', ...environment });
}

test.each([
  [
    'a wrong field',
    'app/services.ts',
    "route: '/api'",
    "route: 'api'",
    /app\/services\.ts:\d+:3\n.*\n.*\nbackend: route\n/,
  ],
  [
    'a wrong image',
    'app/images.json',
    '"18.6"',
    '"latest"',
    /app\/images\.json:\d+:\d+\n.*\n.*\n\w+: images\.postgres\.tag\n/,
  ],
  [
    'a comma too few',
    'app/services.ts',
    "route: '/api',",
    "route: '/api'",
    /app\/services\.ts: syntax\n {2}given {4}"',' expected\."/,
  ],
  [
    'an import of nothing',
    'app/index.ts',
    './services',
    './servces',
    /app\/index\.ts: import\n[^]*did you mean '\.\/services'\?/,
  ],
  [
    'a name that is not there',
    'app/services.ts',
    'defineService,',
    'defineServce,',
    /import \{ defineService \} from '\.\.\/lib'/,
  ],
  ['what it throws', 'app/services.ts', 'backend.source', 'backend.sourc.folder', /app\/services\.ts: TypeError\n/],
])('a synth reports %s with its line, without a stack, and writes nothing', (_, path, from, to, expected) => {
  const { code, stdout, stderr } = synthWith(path, from, to);
  expect(stderr).toMatch(/^\d+ problems? in the definition; nothing was written\.\n\napp\/[\w.]+:\d+:\d+\n/);
  expect(stderr).toMatch(expected);
  expect(stderr).not.toMatch(/node_modules|^ {4}at /m);
  expect(stdout).toBe('');
  expect(code).toBe(1);
  expect(readdirSync(join(workspace.folder, 'dist'))).toEqual([]);
});

test('files that import each other in a circle are named in their order', () => {
  const [, services = ''] = sound.find(([path]) => path === 'app/services.ts') ?? [];
  mkdirSync(join(workspace.folder, 'app'), { recursive: true });
  workspace.write('app/other.ts', "import { backend } from './services';\nexport const other = backend.name;\n");
  workspace.write(
    'app/services.ts',
    `import { other } from './other';\n${services}\nexport const taken = { other };\n`,
  );
  const { code, stderr } = workspace.synth({ GITHUB_ACTIONS: '', DEBUG: '' });
  expect(stderr).toMatch(/"app\/(services|other)\.ts → app\/(services|other)\.ts → app\/(services|other)\.ts"/);
  expect(code).toBe(1);
});

test('a program reads the problems as JSON on the standard output, GitHub its annotations on the other', () => {
  workspace.edit('app/services.ts', (text) => text.replace("route: '/api'", "route: 'api'"));
  const command = ['-r', 'ts-node/register', 'main.ts', '--json'];
  const { code, stdout, stderr } = workspace.run('node', command, { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: '' });
  expect(JSON.parse(stdout)).toMatchObject({
    problems: [{ subject: 'backend', field: 'route', file: 'app/services.ts' }],
  });
  expect(stderr).toMatch(/^::error file=app\/services\.ts,line=\d+,col=3,title=backend%3A route::.*\n$/);
  expect(code).toBe(1);
});
