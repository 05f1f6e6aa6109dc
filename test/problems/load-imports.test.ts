import { changed, load, problems, removeTrees, SOUND, web } from './load';

afterAll(removeTrees);

describe('an import', () => {
  test('of a file that is not there says where it stands, and what may be meant', async () => {
    expect(await problems(changed('services/web.ts', './store', './stroe'))).toEqual([
      expect.objectContaining({
        subject: 'app/services/web.ts',
        field: 'import',
        given: './stroe',
        fix: "did you mean './store'?",
        at: 'app/services/web.ts:2:23',
      }),
    ]);
  });

  test('from one folder too far up or down is recognised', async () => {
    const [engine] = await problems(changed('services/web.ts', '../../lib', '../lib'));
    expect(engine?.fix).toBe("did you mean '../../lib'?");
    const [json] = await problems(changed('environments.ts', './images.json', '../images.json'));
    expect(json?.fix).toBe("did you mean './images.json'?");
  });

  test('of a package that is not installed says where', async () => {
    expect(await problems(web(`import x from 'lodsah';\n${SOUND['services/web.ts']}export const y = x;\n`))).toEqual([
      expect.objectContaining({ field: 'import', given: 'lodsah', at: 'app/services/web.ts:1:15' }),
    ]);
  });

  test('of a name that the other file does not export says what it has, be it the engine, a list of exports or the default', async () => {
    const text = SOUND['services/web.ts'].replaceAll('defineService', 'defineServce');
    const [service, ...more] = await problems({
      ...web(text),
      'services/index.ts': "export { web } from './web';\nexport { stroe as store } from './store';\n",
      'environments.ts': `import settings from './settings';\n${SOUND['environments.ts']}export const s = settings;\n`,
    });
    expect(service).toMatchObject({ given: 'stroe', fix: 'did you mean store?', at: 'app/services/index.ts:2:19' });
    expect(more).toEqual([
      expect.objectContaining({
        given: 'defineServce',
        fix: 'did you mean defineService?',
        at: 'app/services/web.ts:1:10',
      }),
      expect.objectContaining({ field: "import of './settings'", given: 'default', fix: 'did you mean settings?' }),
    ]);
  });

  test('that leaves a definition or an environment undefined is the problem, though nothing was thrown', async () => {
    const [exported] = await problems(changed('services/index.ts', '{ store }', '{ stroe }'));
    expect(exported).toMatchObject({ subject: 'app/services/index.ts', given: 'stroe' });
    const live = "import { liev } from './settings';\nexport const environments = [liev];\n";
    expect(await problems({ 'environments.ts': live })).toEqual([expect.objectContaining({ given: 'liev' })]);
  });

  test('that is missing or misspelt says what to import', async () => {
    const [missing] = await problems(changed('services/web.ts', "import { store } from './store';", ''));
    expect(missing).toMatchObject({ field: 'ReferenceError', fix: "import { store } from './store'" });
    const [misspelt] = await problems(changed('services/store.ts', '{ defineRedis }', '{ defineRdis }'));
    expect(misspelt?.fix).toBe("import { defineRedis } from '../../lib'");
    const [used] = await problems(changed('services/web.ts', 'defineService({', 'defineServce({'));
    expect(used?.fix).toBe("did you mean defineService? import { defineService } from '../../lib'");
  });

  test('of a type alone is not loaded, and makes no circle', async () => {
    const types = {
      ...changed('services/store.ts', "from '../../lib';", "from '../../lib';\nimport { Web } from './web';"),
    };
    const text = `${SOUND['services/web.ts']}export type Web = typeof web;\n`;
    await expect(load({ ...types, ...web(text) })).resolves.toBeDefined();
    const [thrown] = await problems({
      ...types,
      ...web(`${text}undefined!.x;\n`.replace('undefined!', '(undefined as never as { x: 1 })')),
    });
    expect(thrown).toMatchObject({ field: 'TypeError' });
  });
});

describe('a circle of imports', () => {
  const circle = {
    'services/store.ts': SOUND['services/store.ts']
      .replace("'redis'", "'redis', web")
      .replace(/^/, "import { web } from './web';\n"),
  };

  test('is shown from file to file', async () => {
    expect(await problems(circle)).toEqual([
      expect.objectContaining({
        field: 'imports',
        given: expect.stringMatching(
          /^app\/services\/(web|store)\.ts → app\/services\/(web|store)\.ts → app\/services\/(web|store)\.ts$/,
        ) as string,
      }),
    ]);
  });

  test('through an index is mended by importing from the file itself', async () => {
    expect(await problems(changed('services/web.ts', './store', '.'))).toEqual([
      expect.objectContaining({
        given: 'app/services/index.ts → app/services/web.ts → app/services/index.ts',
        fix: "in app/services/web.ts, import from the file that defines it instead of '.'",
        at: 'app/services/index.ts:1:21',
      }),
    ]);
  });
});
