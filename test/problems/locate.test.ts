import { join } from 'node:path';
import { locate, placeOfDefinition } from '../../lib/problems/locate';
import { marked, Tree } from './tree';

const trees: Tree[] = [];
afterAll(() => trees.forEach((tree) => tree.remove()));

const LIB = `import { defineNamespace, defineService, defineEnvironment, exec, http, onKubernetes, scratch, secret, text } from '../lib';\n`;

/**
 * Where a field of the definition `it` of app/it.ts is found: `file:line:column`, and where it should be, which the one
 * "▸" in the files marks.
 */
async function placed(field: string, files: Readonly<Record<string, string>>, subject = 'it') {
  let expected: string | undefined;
  const clean = Object.entries(files).map(([name, given]) => {
    const { text, at } = marked(given);
    if (given.includes('▸')) expected = `app/${name}:${name.endsWith('it.ts') ? shifted(at) : at}`;
    return [`app/${name}`, name.endsWith('it.ts') ? `${LIB}${text}` : text];
  });
  const tree = new Tree(Object.fromEntries(clean) as Record<string, string>);
  trees.push(tree);
  const { it } = await tree.load<{ it: object }>('app/it');
  const place = locate({ subject, field }, it);
  const found = place && `${place.file.slice(tree.root.length + 1)}:${place.line}:${place.column}`;
  return { found, expected, place };
}

/** The first line is the import of the engine. */
const shifted = (at: string): string => at.replace(/^\d+/, (line) => String(Number(line) + 1));

const service = (fields: string): string =>
  `export const it = defineService({\n  name: 'it',\n${fields}\n} as never);\n`;

const cases: readonly (readonly [title: string, field: string, files: Record<string, string>])[] = [
  ['a field', 'route', { 'it.ts': service("  ▸route: 'x',") }],
  ['a field of a field', 'ports.http', { 'it.ts': service('  ports: { ▸http: 0 },') }],
  ['a field with a quoted name', 'env.it-s', { 'it.ts': service("  env: { ▸'it-s': '' },") }],
  ['a name with dots', 'labels.a.b/c', { 'it.ts': service("  labels: { ▸'a.b/c': '', a: '' },") }],
  ['an entry of a list', 'connects[1]', { 'it.ts': service("  connects: ['a', ▸'b'],") }],
  ['a field of an entry', 'volumes[0].path', { 'it.ts': service("  volumes: [{ ▸path: '' }],") }],
  ['an entry by its name', 'volumes.cache.path', { 'it.ts': service("  volumes: [{ name: 'cache', ▸path: '' }],") }],
  ['an entry that is a call', 'volumes.cache.path', { 'it.ts': service("  volumes: [▸scratch('cache', '', 1)],") }],
  ['a call', 'env.API_TOKEN', { 'it.ts': service("  env: { API_TOKEN: ▸secret('a', 'b', '') },") }],
  ['a template', 'env.API_TOKEN', { 'it.ts': service('  env: { API_TOKEN: ▸text`a` },') }],
  ['a part of a call', 'probes.readiness.path', { 'it.ts': service("  probes: { readiness: ▸http('x') },") }],
  [
    'an option of a call',
    'probes.readiness.periodSeconds',
    { 'it.ts': service("  probes: { readiness: exec(['x'], { ▸periodSeconds: 0 }) },") },
  ],
  [
    'a field of a patch',
    'patches[0].metadata.name',
    { 'it.ts': service("  patches: [onKubernetes('Service', { metadata: { ▸name: 'x' } })],") },
  ],
  ['a constant of the file', 'route', { 'it.ts': `const ▸path = 'x';\n${service('  route: path,')}` }],
  ['shorthand', 'route', { 'it.ts': `const ▸route = 'x';\n${service('  route,')}` }],
  ['a spread', 'scaling.min', { 'it.ts': `const all = { scaling: { ▸min: 0 } };\n${service('  ...all,')}` }],
  ['the last of two', 'user', { 'it.ts': `const all = { user: 1 };\n${service('  ...all,\n  ▸user: 0,')}` }],
  ['a spread after it', 'user', { 'it.ts': `const all = { ▸user: 0 };\n${service('  user: 1,\n  ...all,')}` }],
  ['as const and parentheses', 'a.b', { 'it.ts': service('  a: ({ ▸b: 1 } as const) satisfies object,') }],
  ['a member', 'route', { 'it.ts': `const s = { path: { ▸of: 'x' } };\n${service("  route: s.path['of'],")}` }],
  [
    'an imported member',
    'host',
    {
      'it.ts': `import { settings as mine } from './settings';\n${service('  host: mine.host,')}`,
      'settings.ts': `export const settings = {\n  ▸host: 'x',\n} as const;\n`,
    },
  ],
  [
    'an import that was passed on',
    'scaling.min',
    {
      'it.ts': `import * as parts from './parts';\n${service('  ...parts.common,')}`,
      'parts/index.ts': `export * from './other';\nexport { all as common } from './all';\n`,
      'parts/other.ts': 'export const other = 1;\n',
      'parts/all.ts': 'const all = { scaling: { ▸min: 0 } };\nexport { all };\n',
    },
  ],
  [
    'JSON',
    'images.backend.tag',
    {
      'it.ts': `import images from './images.json';\n${service('  images,')}`,
      'images.json': '{\n  "backend": {\n    ▸"tag": "latest"\n  }\n}\n',
    },
  ],
  ['a missing field, at the definition', 'purpose', { 'it.ts': service('').replace('define', '▸define') }],
  ['a missing part, at what lacks it', 'scaling.max', { 'it.ts': service('  ▸scaling: { min: 1 },') }],
  ['no field, at the definition', '', { 'it.ts': service('').replace('define', '▸define') }],
  [
    'what another file defines, at the reference',
    'namespace',
    {
      'it.ts': `import { space } from './space';\n${service('  ▸namespace: space,')}`,
      'space.ts':
        "import { defineNamespace } from '../lib';\nexport const space = defineNamespace({ name: 'space' });\n",
    },
  ],
  ['a value that only running would tell', 'user', { 'it.ts': service('  user: ▸Number(process.env.USER ?? 1),') }],
];

test.each(cases)('%s is found', async (_, field, files) => {
  const { found, expected } = await placed(field, files);
  expect(expected).toBeDefined();
  expect(found).toBe(expected);
});

describe('of several definitions in a file', () => {
  const two = `export const other = defineService({ name: 'other', user: 1 } as never);\n${service('  ▸user: 2,')}`;

  test('the one with the name is looked at', async () => {
    const { found, expected } = await placed('user', { 'it.ts': two });
    expect(found).toBe(expected);
  });

  test('of the same name the one of the same kind is', async () => {
    const space = "export const space = defineNamespace({ name: 'it', user: 1 } as never);\n";
    const { found, expected } = await placed('user', { 'it.ts': `${space}${service('  ▸user: 2,')}` });
    expect(found).toBe(expected);
  });

  test('the one that takes its name from a constant is found by it', async () => {
    const named = two.replace("name: 'it'", 'name').replace('export const it', "const name = 'it';\nexport const it");
    const { found, expected } = await placed('user', { 'it.ts': named });
    expect(found).toBe(expected);
  });
});

test('a place has the absolute path and the line as it is', async () => {
  const { place } = await placed('route', { 'it.ts': service("  route: 'x', // why") });
  expect(place?.file).toBe(join(trees.at(-1)?.app ?? '', 'it.ts'));
  expect(place?.text).toBe("  route: 'x', // why");
});

test('no place is given where the file is not known, is gone, or is broken', async () => {
  expect(locate({ subject: 'it', field: 'user' }, undefined)).toBeUndefined();
  expect(locate({ subject: 'it', field: 'user' }, {})).toBeUndefined();
  const tree = new Tree({ 'app/it.ts': `${LIB}${service('  user: 1,')}` });
  const { it } = await tree.load<{ it: object }>('app/it');
  tree.write('app/it.ts', `${LIB}${service('  user: 1 1,')}`);
  expect(locate({ subject: 'it', field: 'user' }, it)).toBeUndefined();
  tree.remove();
  expect(locate({ subject: 'it', field: 'user' }, it)).toBeUndefined();
});

test('constants and files that refer to each other in a circle end the search', async () => {
  const circle = 'const one = { ...two }; const two = { ...one };';
  const files = { 'it.ts': `${service('  user: 1,')}export function never() { ${circle} }\n` };
  const tree = new Tree({ 'app/it.ts': `${LIB}${files['it.ts']}` });
  trees.push(tree);
  const { it } = await tree.load<{ it: object }>('app/it');
  tree.write(
    'app/it.ts',
    `${LIB}var a = b;\nvar b = a;\nconst c = { ...d };\nconst d = { ...c };\n${service('  user: a,\n  ...c,')}`,
  );
  expect(() => locate({ subject: 'it', field: 'user' }, it)).not.toThrow();
});

describe('a definition itself is found', () => {
  const at = async (text: string, name = 'it') => {
    const tree = new Tree({ 'app/it.ts': `${LIB}${text}` });
    trees.push(tree);
    const { it } = await tree.load<{ it: object }>('app/it');
    return placeOfDefinition(name, it)?.line;
  };
  const other = "export const other = defineService({ name: 'other' } as never);\n";

  test('by its name', () => expect(at(`${other}${service('')}`)).resolves.toBe(3));

  test('as the only one of its kind, where only running tells its name', () =>
    expect(at("export const it = defineService({ name: String('it') } as never);\n")).resolves.toBe(2));

  test('and not guessed where several may be it', () =>
    expect(at(`${other}export const it = defineService({ name: String('it') } as never);\n`)).resolves.toBeUndefined());
});
