import { execFileSync } from 'node:child_process';
import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

/** Texts by path; undefined takes the file away. */
export type Texts = Readonly<Record<string, string | undefined>>;

/** What an engine says of itself in the package.json of these tests. */
const PACKAGE = {
  name: 'engine',
  version: '1.0.0',
  engines: { node: '>=20' },
  scripts: { synth: 'ts-node main.ts', old: 'ts-node tools/old.ts' },
  dependencies: { cdk8s: '2.0.0', yaml: '2.0.0' },
  devDependencies: { jest: '30.0.0', ajv: '8.0.0' },
};

export const packageText = (change: object = {}): string =>
  `${JSON.stringify({ ...PACKAGE, ...change }, undefined, 2)}\n`;

/** A small engine, with an application and all else that an adopter owns. */
const ENGINE: Texts = {
  'lib/index.ts': 'engine 1\n',
  'lib/model/only-old.ts': 'gone in 2\n',
  'compose/index.ts': 'compose 1\n',
  'proof/prove.ts': 'proof 1\n',
  'tools/old.ts': 'tool 1\n',
  'imports/a.ts': 'import 1\n',
  'test/a.test.ts': 'test 1\n',
  'bench/bench.ts': 'bench 1\n',
  'main.ts': 'main 1\n',
  'synth.ts': 'synth 1\n',
  'tsconfig.json': '{}\n',
  'jest.config.js': 'jest 1\n',
  '.ci/run': 'run 1\n',
  'app/services/web.ts': 'web of the engine\n',
  'dist/local/docker-compose.yml': 'compose of the engine\n',
  'docs/reference.md': 'reference 1\n',
  'docs/runbook.md': 'runbook of the engine\n',
  'README.md': 'readme of the engine\n',
  '.gitignore': '*.log\nnode_modules/\n',
  'package.json': packageText(),
};

/** What the second version of the engine has otherwise. */
const NEWER: Texts = {
  'lib/index.ts': 'engine 2\n',
  'lib/model/only-old.ts': undefined,
  'lib/kubernetes/only-new.ts': 'new in 2\n',
  'tools/old.ts': undefined,
  'tools/new.ts': 'tool 2\n',
  'main.ts': 'main 2\n',
  'jest.config.js': 'jest 2\n',
  'jest.slow.config.js': 'slow 2\n',
  'app/services/web.ts': 'web of engine 2\n',
  'dist/local/docker-compose.yml': 'compose of engine 2\n',
  'docs/reference.md': 'reference 2\n',
  'docs/runbook.md': 'runbook of engine 2\n',
  'README.md': 'readme of engine 2\n',
  'UPGRADING.md': 'what to do\n',
  'package.json': packageText({
    version: '2.0.0',
    engines: { node: '>=22' },
    scripts: { synth: 'ts-node main.ts --fast', new: 'ts-node tools/new.ts' },
    dependencies: { cdk8s: '2.1.0', ajv: '8.0.0', yaml: '2.0.0' },
    devDependencies: { jest: '30.0.0' },
    overrides: { glob: '13.0.0' },
  }),
};

/** What an adopter makes of the first version. */
const ADOPTED: Texts = {
  'app/services/web.ts': undefined,
  'app/services/shop.ts': 'shop\n',
  'app/test/shop.test.ts': 'shop test\n',
  'dist/local/docker-compose.yml': 'compose of the shop\n',
  'docs/runbook.md': 'runbook of the shop\n',
  'README.md': 'readme of the shop\n',
  'jest.app.config.js': 'jest of the shop\n',
  'own/file.txt': 'own\n',
  'package.json': packageText({
    name: 'shop',
    version: '7.0.0',
    scripts: { synth: 'ts-node main.ts', old: 'ts-node tools/old.ts', deploy: 'shop deploy' },
    dependencies: { zod: '4.0.0', cdk8s: '2.0.0', yaml: '2.0.0' },
  }),
};

/** A folder with a Git repository. */
export class Checkout {
  readonly folder = mkdtempSync(join(tmpdir(), 'upgrade-'));

  /** A copy of another checkout, or an empty folder. */
  constructor(other?: Checkout) {
    if (other) cpSync(other.folder, this.folder, { recursive: true, verbatimSymlinks: true });
  }

  git(...args: string[]): string {
    const author = ['-c', 'user.name=Someone', '-c', 'user.email=someone@example.org'];
    return execFileSync('git', [...author, ...args], { cwd: this.folder, encoding: 'utf8' });
  }

  write(texts: Texts): void {
    for (const [path, text] of Object.entries(texts)) {
      const file = join(this.folder, path);
      mkdirSync(dirname(file), { recursive: true });
      if (text === undefined) rmSync(file, { recursive: true, force: true });
      else writeFileSync(file, text);
    }
  }

  commit(texts: Texts): void {
    this.write(texts);
    this.git('add', '--all');
    this.git('commit', '--quiet', '-m', 'Change');
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** All that lies in the folder but Git's own: texts by path, links with where they point. */
  files(): Record<string, string> {
    const walk = (at: string): string[] =>
      readdirSync(at)
        .filter((name) => name !== '.git')
        .map((name) => join(at, name))
        .flatMap((path) => (lstatSync(path).isDirectory() ? walk(path) : [path]));
    const text = (path: string) => (lstatSync(path).isSymbolicLink() ? readlinkSync(path) : readFileSync(path, 'utf8'));
    return Object.fromEntries(walk(this.folder).map((path) => [relative(this.folder, path), text(path)]));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Checkouts that are made anew for each test of a file. */
export interface Checkouts {
  /** Of an engine in its second version. */
  newer: Checkout;
  /** Of an adopter of the first. */
  own: Checkout;
}

/** Has checkouts made before each test, and taken away after it. */
export function checkouts(): Checkouts {
  const [newer, own] = [new Checkout(), new Checkout()];
  const now = { newer, own };
  beforeAll(() => {
    newer.git('init', '--quiet', '--template=', '--initial-branch=main');
    newer.commit(ENGINE);
    own.git('clone', '--quiet', '--template=', newer.folder, '.');
    own.commit(ADOPTED);
    newer.commit(NEWER);
  });
  beforeEach(() => void Object.assign(now, { newer: new Checkout(newer), own: new Checkout(own) }));
  afterEach(() => [now.newer, now.own].forEach((checkout) => checkout.remove()));
  afterAll(() => [newer, own].forEach((checkout) => checkout.remove()));
  return now;
}
