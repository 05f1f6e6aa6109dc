import { typecheck } from '../../tools/typecheck/typecheck';
import { Tree } from './tree';

const tree = new Tree({
  'lib/index.ts': `export interface Props {
  name: string;
  ports: Record<string, number>;
  list?: { path: string }[];
  env?: Record<string, string>;
}
export const defineService = (props: Props): Props => props;
`,
  'app/service.ts': `import { defineService } from '../lib';
export const web = defineService({
  name: 'web',
  ports: { http: '80' },
  list: [{ path: 'a' }, { path: 1 }],
  env: { API_TOKEN: ['hunter2'] },
});
export const api = defineService({ name: 'api', prots: {} });
export const fine = defineService({ name: 'fine', ports: {} });
export const wrong: number = 'text';
`,
  'elsewhere.ts': "export const wrong: number = 'text';\n",
});
tree.write(
  'tsconfig.json',
  JSON.stringify({ compilerOptions: { strict: true, types: [], noEmit: true, module: 'CommonJS' } }),
);
afterAll(() => tree.remove());

test('types that do not fit are problems of the definition and the field, with their places; other files are left alone', () => {
  const found = typecheck(tree.root).map(({ subject, field, given, place }) => ({
    at: `${place?.file.slice(tree.root.length + 1)}:${place?.line}:${place?.column}`,
    what: `${subject}: ${field}`,
    given,
  }));
  expect(found).toEqual([
    { at: 'app/service.ts:4:12', what: 'web: ports.http', given: 'http' },
    { at: 'app/service.ts:5:27', what: 'web: list[1].path', given: 'path' },
    { at: 'app/service.ts:6:10', what: 'web: env.API_TOKEN', given: 'text (not shown)' },
    { at: 'app/service.ts:8:49', what: 'api: prots', given: 'prots' },
    { at: 'app/service.ts:10:14', what: 'app/service.ts: TS2322', given: 'wrong' },
  ]);
});

test('a problem says in the words of the compiler what is allowed, and where that is written or what may be meant', () => {
  const [, path, , prots] = typecheck(tree.root);
  expect(path).toMatchObject({
    allowed: "Type 'number' is not assignable to type 'string'.",
    fix: "The expected type comes from property 'path' which is declared here on type '{ path: string; }': lib/index.ts:4",
  });
  expect(prots?.fix).toBe('did you mean ports?');
});

test('without a tsconfig.json it says so', () => {
  expect(() => typecheck(tree.app)).toThrow(/tsconfig\.json/);
});
