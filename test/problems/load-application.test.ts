import { changed, load, problems, removeTrees, SOUND, treeWith, web } from './load';

afterAll(removeTrees);

test('a sound application is handed over as it is', async () => {
  const { topology, environments, settings } = await load({});
  expect(topology.services.map(({ name }) => name)).toEqual(['web']);
  expect(environments.map(({ name }) => name)).toEqual(['live']);
  expect(settings).toEqual({ host: 'web.test' });
});

describe('what an application throws', () => {
  test('is reported with its message, at its first line in the stack', async () => {
    const text = SOUND['services/web.ts']
      .replace('[store]', '[store.nothing.at.all]')
      .replace('import { store }', 'import { store as s }');
    const [thrown] = await problems(
      web(
        `${text}const store = s as never as { nothing: { at: { all: 1 } } };\n`.replace(
          /(export const web[^]*;\n)(const store.*\n)/,
          '$2$1',
        ),
      ),
    );
    expect(thrown).toMatchObject({
      subject: 'app/services/web.ts',
      field: 'TypeError',
      given: "Cannot read properties of undefined (reading 'at')",
      at: expect.stringMatching(/^app\/services\/web\.ts:5:/) as string,
    });
  });

  test('keeps what was thrown as its cause', async () => {
    const error: unknown = await load(web("throw new RangeError('mine');\n")).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: 'DefinitionError', cause: { message: 'mine' } });
  });

  test('is not blamed on it where its files have no part in it', async () => {
    const engine = new Error('the engine is broken');
    const throwing = () => {
      throw engine;
    };
    await expect(load({}, throwing)).rejects.toBe(engine);
    await expect(load({}, () => Promise.reject(new Error("Cannot find module 'constructs'")))).rejects.toThrow(
      'constructs',
    );
  });
});

test('an image that is pinned twice is reported where it stands again', async () => {
  const text = '{\n  "web": { "tag": "1.0" },\n  "web": { "tag": "2.0" }\n}\n';
  expect(await problems({ 'images.json': text })).toEqual([
    expect.objectContaining({ subject: 'app/images.json', field: 'web', at: 'app/images.json:3:3' }),
  ]);
});

describe('the exports of an application', () => {
  test('are in a file that is there', async () => {
    expect(await problems({ 'index.ts': '' })).toEqual([
      expect.objectContaining({ subject: 'app/index.ts', field: 'file', given: undefined }),
    ]);
  });

  test('are all there, under their names', async () => {
    expect(await problems({ 'index.ts': "export { environments as enviroments } from './environments';\n" })).toEqual([
      expect.objectContaining({ subject: 'app/index.ts', field: 'topology', given: undefined, at: 'app/index.ts:1:1' }),
      expect.objectContaining({
        field: 'environments',
        fix: 'did you mean environments where it exports enviroments?',
      }),
    ]);
  });

  test.each([
    [
      'a topology that topologyOf did not make',
      'export const topology = { web: 1 };\nexport const environments = [{}];\n',
      'topology',
      '1:14',
    ],
    [
      'environments in no list',
      "import './settings';\nexport const topology = { services: [], backing: [] };\nexport const environments = { live: 1 };\n",
      'environments',
      '3:14',
    ],
    [
      'no environment',
      'export const topology = { services: [], backing: [] };\nexport const environments = [];\n',
      'environments',
      '2:14',
    ],
    [
      'an environment that is none',
      "export const topology = { services: [], backing: [] };\nexport const environments = [{}, 'live'];\n",
      'environments[1]',
      '2:34',
    ],
    [
      'settings that are none',
      'export const topology = { services: [], backing: [] };\nexport const environments = [{}];\nexport const settings = 1;\n',
      'settings',
      '3:14',
    ],
  ])('are what they should be, and not %s', async (_, text, field, at) => {
    expect(await problems({ 'index.ts': text })).toEqual([
      expect.objectContaining({ field, at: `app/index.ts:${at}` }),
    ]);
  });

  test('hand no gap to the topology', async () => {
    const [gap] = await problems(changed('services/store.ts', 'defineRedis({', 'void defineRedis({'));
    expect(gap).toMatchObject({ subject: 'app/index.ts', field: 'topology.store', at: 'app/services/index.ts:2:10' });
  });
});

test('the compiler is not loaded for an application that is sound', async () => {
  jest.doMock('typescript', () => {
    throw new Error('loaded');
  });
  await jest.isolateModulesAsync(async () => {
    const alone = await import('../../lib/problems/load-application');
    const tree = treeWith();
    await expect(alone.loadApplication(() => tree.load(), tree.app)).resolves.toBeDefined();
  });
});
