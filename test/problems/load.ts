import { DefinitionError, type Application, type Problem } from '../../lib/model';
import { loadApplication } from '../../lib/problems/load-application';
import { Tree } from './tree';

/** An application without a mistake: texts by path in `app/`. */
export const SOUND = {
  'index.ts': `import { topologyOf } from '../lib';
import * as services from './services';
export const topology = topologyOf(services);
export { environments } from './environments';
export { settings } from './settings';
`,
  'settings.ts': "export const settings = { host: 'web.test' };\n",
  'environments.ts': `import { defineEnvironment } from '../lib';
import images from './images.json';
export const environments = [defineEnvironment({ name: 'live', target: 'compose', images } as never)];
`,
  'images.json': '{ "redis": { "tag": "8.10.1" } }\n',
  'services/index.ts': "export { web } from './web';\nexport { store } from './store';\n",
  'services/store.ts': `import { defineRedis } from '../../lib';
export const store = defineRedis({ name: 'redis' } as never);
`,
  'services/web.ts': `import { defineService, http, type Service } from '../../lib';
import { store } from './store';
export const probe = http('/');
export const web: Service = defineService({ name: 'web', connects: [store] } as never);
`,
};

type Files = Readonly<Record<string, string>>;

const trees: Tree[] = [];

/** The sound application with some files changed; one without a text is not there. */
export function treeWith(changes: Files = {}): Tree {
  const files = Object.entries({ ...SOUND, ...changes }).filter(([, text]) => text !== '');
  const tree = new Tree(Object.fromEntries(files.map(([path, text]) => [`app/${path}`, text])));
  trees.push(tree);
  return tree;
}

/** For `afterAll`. */
export const removeTrees = (): void => trees.forEach((tree) => tree.remove());

/** A change of one file of the sound application. */
export function changed(file: keyof typeof SOUND, from: string, to: string): Files {
  if (!SOUND[file].includes(from)) throw new Error(`${file} has no ${from}`);
  return { [file]: SOUND[file].replace(from, to) };
}

/** Loads the sound application with some changes. */
export function load(changes: Files = {}, run?: () => unknown): Promise<Application> {
  const tree = treeWith(changes);
  return loadApplication(run ?? (() => tree.load()), tree.app);
}

/** What is wrong with it then, with `file:line:column` in the place of the place. */
export async function problems(changes: Files, run?: () => unknown) {
  const error: unknown = await load(changes, run).catch((caught: unknown) => caught);
  if (!(error instanceof DefinitionError)) throw new Error('no problems', { cause: error });
  const { root = '' } = trees.at(-1) ?? {};
  return error.problems.map(({ place, ...rest }: Problem) => ({
    ...rest,
    at: place && `${place.file.slice(root.length + 1)}:${place.line}:${place.column}`,
  }));
}

export const web = (text: string): Files => ({ 'services/web.ts': text });
