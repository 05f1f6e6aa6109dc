import { load, problems, removeTrees, web } from './load';

afterAll(removeTrees);

describe('syntax', () => {
  test('is a problem of each file that can not be read, with the line', async () => {
    const broken = {
      ...web('export const web = {\n  a: 1\n  b: 2,\n};\n'),
      'services/store.ts': 'export const = 1;\n',
    };
    expect(await problems(broken)).toEqual([
      expect.objectContaining({
        subject: 'app/services/web.ts',
        field: 'syntax',
        given: "',' expected.",
        at: 'app/services/web.ts:3:3',
      }),
      expect.objectContaining({ subject: 'app/services/store.ts', at: 'app/services/store.ts:1:14' }),
    ]);
  });

  test.each([
    ['a comma too many', '{\n  "a": 1,\n}', '3:1'],
    ['a comma too few', '{\n  "a": 1\n  "b": 2\n}', '3:3'],
    ['a comment', '// why\n{}', '1:1'],
    ['a value that is none', '{\n  "a": [true,\n   false,]\n}', '3:10'],
    ['single quotes', '{\n  "a": {"tag": \'1\'}\n}', '2:16'],
    ['nothing', ' ', '1:2'],
    ['an end too early', '{ "a": 1', '1:9'],
  ])('of JSON is one as well: %s', async (_, text, at) => {
    const [found] = await problems({ 'images.json': text });
    expect(found).toMatchObject({ subject: 'app/images.json', field: 'syntax', at: `app/images.json:${at}` });
    expect(found?.given).not.toContain('"a"');
  });

  test('of files that the application does not use is not', async () => {
    await expect(load({ 'test/web.test.ts': 'const = ;', 'notes.json': '{' })).resolves.toBeDefined();
  });
});
